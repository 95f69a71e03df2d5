package dev.parley.app;

import dev.parley.annotators.head.Explain;
import dev.parley.core.Tier;
import dev.parley.core.Utterance;
import dev.parley.measure.gold.GoldEvaluation;
import dev.parley.measure.gold.GoldFile;
import dev.parley.measure.gold.PredictionFile;
import dev.parley.measure.gold.Predictor;
import dev.parley.measure.report.HtmlReport;
import dev.parley.measure.report.JsonReport;
import dev.parley.measure.report.Report;
import dev.parley.measure.report.TextReport;
import dev.parley.pipeline.Pipeline;
import dev.parley.pipeline.output.WideJson;
import dev.parley.text.Cleaner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures every signal against gold labels.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description =
                "Measures signals against gold labels, with intervals; writes an HTML and a JSON report.",
        footer = {
            "",
            "Example:  ./parley evaluate --gold gold_dev.jsonl --tier accurate --out out/evaluate"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--gold", required = true, description = "gold file, one JSON object a post")
    private Path gold;

    @Option(
            names = "--predictions",
            description = "wide file of another system, instead of running the pipeline")
    private @Nullable Path predictions;

    @Option(
            names = "--tier",
            defaultValue = "accurate",
            description = "fast or accurate (default: ${DEFAULT-VALUE})")
    private String tier;

    @Option(names = "--no-community", description = "hide the communities from the pipeline")
    private boolean noCommunity;

    @Option(
            names = "--out",
            defaultValue = "out/evaluate",
            description = "folder for report.html and report.json (default: ${DEFAULT-VALUE})")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(gold)) {
            throw new IllegalArgumentException(
                    "gold file '" + gold + "' is not there or is no file");
        }
        GoldFile items =
                noCommunity ? GoldFile.read(gold).withoutCommunities() : GoldFile.read(gold);
        GoldEvaluation evaluation = GoldEvaluation.of(Platform.taxonomy()::path);
        Report report;
        if (predictions != null) {
            report = evaluation.measure(items, PredictionFile.read(predictions));
        } else {
            try (Platform platform = Platform.open(Tier.of(tier), List.of(), Explain.NOTHING)) {
                report = evaluation.measure(items, predictor(platform.pipeline()));
            }
        }
        Files.createDirectories(out);
        Files.writeString(out.resolve("report.html"), HtmlReport.write(report));
        Files.writeString(out.resolve("report.json"), JsonReport.write(report));
        spec.commandLine().getOut().println(TextReport.write(report));
        return 0;
    }

    static Predictor predictor(Pipeline pipeline) {
        return new Predictor() {
            @Override
            public String wideJson(Utterance utterance) {
                return WideJson.text(
                        utterance, pipeline.annotate(Cleaner.of().clean(utterance)), false);
            }

            @Override
            public List<String> wideJson(List<Utterance> utterances) {
                return utterances.parallelStream().map(this::wideJson).toList();
            }
        };
    }
}
