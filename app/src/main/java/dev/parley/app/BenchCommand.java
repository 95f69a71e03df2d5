package dev.parley.app;

import dev.parley.annotators.head.Explain;
import dev.parley.core.Tier;
import dev.parley.measure.bench.BenchRun;
import dev.parley.measure.bench.DataFolder;
import dev.parley.measure.bench.Split;
import dev.parley.measure.bench.sets.BenchSets;
import dev.parley.measure.report.HtmlReport;
import dev.parley.measure.report.JsonReport;
import dev.parley.measure.report.Report;
import dev.parley.measure.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Measures a public set with the shipped signals.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the shipped signals on a public set, from its own files.",
        footer = {"", "Example:  ./parley bench hatecheck --data DIR --split test"})
final class BenchCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(description = "name of the set; an unknown name lists them")
    private String set;

    @Option(names = "--data", required = true, description = "folder of public data sets")
    private Path data;

    @Option(
            names = "--split",
            defaultValue = "test",
            description = "dev or test (default: ${DEFAULT-VALUE})")
    private String split;

    @Option(
            names = "--tier",
            defaultValue = "accurate",
            description = "fast or accurate (default: ${DEFAULT-VALUE})")
    private String tier;

    @Option(
            names = "--out",
            defaultValue = "out/bench",
            description = "folder for the report (default: ${DEFAULT-VALUE})")
    private Path out;

    @Override
    public Integer call() throws IOException {
        BenchRun run = BenchRun.of(BenchSets.named(set), new DataFolder(data), Split.of(split));
        try (Platform platform = Platform.open(Tier.of(tier), List.of(), Explain.NOTHING)) {
            Report report = run.signals(EvaluateCommand.predictor(platform.pipeline()));
            Files.createDirectories(out);
            Files.writeString(out.resolve(set + ".html"), HtmlReport.write(report));
            Files.writeString(out.resolve(set + ".json"), JsonReport.write(report));
            spec.commandLine().getOut().println(TextReport.write(report));
        }
        return 0;
    }
}
