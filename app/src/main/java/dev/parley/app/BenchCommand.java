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
import dev.parley.models.artefact.Artefacts;
import dev.parley.models.embedding.StaticEmbedding;
import dev.parley.models.encoder.EncoderModel;
import dev.parley.models.head.DenseSource;
import dev.parley.train.bench.BenchTrainer;
import dev.parley.train.head.Featurizer;
import dev.parley.train.head.HeadOptions;
import dev.parley.train.head.Progress;
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

/// Measures a public set with the shipped signals, or what a tier's features are worth on it.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures a public set from its own files.",
        footer = {
            "",
            "Example:  ./parley bench hatecheck --data DIR --split test",
            "          ./parley bench tweeteval-emotion --data DIR --head"
        })
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

    @Option(
            names = "--head",
            description =
                    "train a head on the set's own training split and measure that; it is not kept")
    private boolean head;

    @Option(
            names = "--cache",
            defaultValue = "out/cache",
            description = "with --head: folder for encoder vectors (default: ${DEFAULT-VALUE})")
    private Path cache;

    @Override
    public Integer call() throws IOException {
        BenchRun run = BenchRun.of(BenchSets.named(set), new DataFolder(data), Split.of(split));
        Report report = head ? trained(run) : shipped(run);
        Files.createDirectories(out);
        Files.writeString(out.resolve(set + ".html"), HtmlReport.write(report));
        Files.writeString(out.resolve(set + ".json"), JsonReport.write(report));
        spec.commandLine().getOut().println(TextReport.write(report));
        return 0;
    }

    private Report shipped(BenchRun run) throws IOException {
        try (Platform platform = Platform.open(Tier.of(tier), List.of(), Explain.NOTHING)) {
            return run.signals(EvaluateCommand.predictor(platform.pipeline()));
        }
    }

    private Report trained(BenchRun run) throws IOException {
        if (Tier.of(tier) == Tier.FAST) {
            return run.head(
                    new BenchTrainer(
                            Featurizer.fast(
                                    StaticEmbedding.read(
                                            Artefacts.onClassPath(
                                                            BenchCommand.class.getClassLoader())
                                                    .load("static-bge-256")),
                                    DenseSource.STATIC),
                            HeadOptions.SMALL));
        }
        try (EncoderModel encoder = EncoderModel.bgeSmall()) {
            return run.head(
                    new BenchTrainer(
                            Featurizer.accurate(
                                    encoder,
                                    DenseSource.ENCODER,
                                    cache.resolve("bench-" + set + ".bin"),
                                    Progress.lines()),
                            HeadOptions.SMALL));
        }
    }
}
