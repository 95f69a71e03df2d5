package dev.parley.app;

import dev.parley.annotators.head.Explain;
import dev.parley.core.Tier;
import dev.parley.pipeline.output.Format;
import dev.parley.pipeline.run.Progress;
import dev.parley.pipeline.run.ProgressLine;
import dev.parley.pipeline.run.RunException;
import dev.parley.pipeline.run.RunOptions;
import dev.parley.pipeline.run.RunResult;
import dev.parley.pipeline.run.Runner;
import dev.parley.pipeline.run.TextFeed;
import dev.parley.text.read.FieldMap;
import dev.parley.text.read.ReadOptions;
import dev.parley.text.read.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Annotates files of posts and comments.
@Command(
        name = "annotate",
        mixinStandardHelpOptions = true,
        description = "Reads posts and comments, writes their signals. Started again, it resumes.",
        footer = {
            "",
            "Example:  ./parley annotate RS_2013-08.zst --out signals --tier fast --format all"
        })
final class AnnotateCommand implements Callable<Integer> {
    /// How long the end of the process waits for a run that reads a silent pipe.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int STOPPED = 130;

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            description = "dump, JSONL, CSV, TSV, Parquet or text file; - for standard input")
    private List<String> files;

    @Option(names = "--out", required = true, description = "folder for signals and the run report")
    private Path out;

    @Option(
            names = "--format",
            defaultValue = "jsonl,parquet",
            description = "jsonl, parquet, wide or all (default: ${DEFAULT-VALUE})")
    private String format;

    @Option(
            names = "--map",
            defaultValue = "",
            description = "field names, such as title=headline,body=text")
    private String map;

    @Option(names = "--signals", split = ",", description = "only these signals and what they need")
    private List<String> signals = List.of();

    @Option(
            names = "--tier",
            defaultValue = "accurate",
            description = "fast or accurate (default: ${DEFAULT-VALUE})")
    private String tier;

    @Option(names = "--threads", description = "workers (default: one a core)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--evidence", description = "write why, too")
    private boolean evidence;

    @Option(names = "--overwrite", description = "start anew in a folder that holds another run")
    private boolean overwrite;

    @Option(names = "--quiet", description = "no progress line")
    private boolean quiet;

    @Override
    public Integer call() {
        ReadOptions reading =
                map.isEmpty()
                        ? ReadOptions.DEFAULT
                        : ReadOptions.DEFAULT.withFields(FieldMap.parse(map));
        RunOptions options =
                RunOptions.to(out)
                        .withFormats(Format.parse(format))
                        .withEvidence(evidence)
                        .withThreads(threads)
                        .withOverwrite(overwrite);
        Explain explain = evidence ? Explain.BRIEFLY : Explain.NOTHING;
        try (Platform platform = Platform.open(Tier.of(tier), signals, explain);
                TextFeed feed =
                        TextFeed.of(
                                files.stream().map(Source::of).toList(),
                                reading,
                                map,
                                Threads.of(files, reading))) {
            Progress progress =
                    quiet ? Progress.QUIET : new ProgressLine(System.err, System.console() != null);
            Runner runner = Runner.of(platform.pipeline(), options, progress);
            RunResult result = Ending.during(() -> runner.stop(PATIENCE), () -> runner.run(feed));
            spec.commandLine().getOut().println(result.report().toText());
            return result.complete() ? 0 : STOPPED;
        } catch (RunException e) {
            if (e.code() == RunException.Code.FAILED) {
                throw e;
            }
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
