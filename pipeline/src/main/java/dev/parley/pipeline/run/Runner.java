package dev.parley.pipeline.run;

import dev.parley.pipeline.CodeVersion;
import dev.parley.pipeline.Pipeline;
import dev.parley.pipeline.output.Format;
import dev.parley.pipeline.output.ProvenanceKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Annotates a feed into a folder.
///
/// One thread reads and cuts batches, some annotate and render them, the caller's thread writes
/// them in the order of the input. So the files are the same for any number of threads, and memory
/// is bounded by a few batches a thread. See [RunFolder] for what makes a run safe to kill.
public final class Runner {
    private final Pipeline pipeline;
    private final RunOptions options;
    private final Progress progress;
    private final Disk disk;
    private volatile @Nullable Stop running;

    private Runner(Pipeline pipeline, RunOptions options, Progress progress, Disk disk) {
        this.pipeline = pipeline;
        this.options = options;
        this.progress = progress;
        this.disk = disk;
    }

    public static Runner of(Pipeline pipeline, RunOptions options, Progress progress) {
        return new Runner(pipeline, options, progress, Disk.LOCAL);
    }

    static Runner on(Disk disk, Pipeline pipeline, RunOptions options) {
        return new Runner(pipeline, options, Progress.QUIET, disk);
    }

    /// Runs to the end, or goes on where a former start with the same question stopped. Closes the
    /// feed.
    ///
    /// @throws RunException when it cannot; complete parts stay, and the next start goes on from
    ///   them
    public RunResult run(Feed feed) {
        try (feed;
                RunFolder folder = RunFolder.open(options.out(), disk)) {
            Journal journal = folder.resume(asked(feed), options.overwrite());
            ProvenanceKeys keys = ProvenanceKeys.of(pipeline.provenance());
            boolean stopped = false;
            if (!folder.isDone()) {
                try (Stop stop = new Stop()) {
                    running = stop;
                    Journal end =
                            journal.finished()
                                    ? journal
                                    : new Pass(this, folder, journal, keys, stop).run(feed);
                    stopped = !end.finished();
                    if (end.finished()) {
                        publish(folder, end, feed, keys);
                    }
                    if (stopped) {
                        progress.stopped(end.records());
                    }
                    journal = end;
                }
            }
            return new RunResult(!stopped, report(journal, feed));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// Asks the run at hand, if there is one, to stop with what is complete, and waits for that:
    /// until then its threads may be inside native models, which must not be torn down under them.
    /// For other threads than the one that runs.
    ///
    /// @param patience how long to wait; a run that waits for input does not end before it comes
    /// @return whether no run is at work any more
    public boolean stop(Duration patience) {
        Stop stop = running;
        if (stop == null) {
            return true;
        }
        stop.ask();
        return stop.awaitEnd(patience);
    }

    private RunException unwritable(IOException e) {
        return new RunException(
                RunException.Code.OUTPUT_UNWRITABLE,
                "cannot write to '%s': %s. Complete parts are kept; make room or set permissions, then run the same command to go on"
                        .formatted(options.out(), reason(e)),
                e);
    }

    static String reason(IOException e) {
        String name = e.getClass().getSimpleName();
        return e.getMessage() == null ? name : name + ": " + e.getMessage();
    }

    /// Everything that decides what is written, by name.
    private Map<String, String> asked(Feed feed) {
        Map<String, String> asked = new TreeMap<>();
        asked.put("code", CodeVersion.text());
        asked.put("tier", pipeline.tier().label());
        asked.put("provenance", ProvenanceKeys.of(pipeline.provenance()).digest());
        asked.put(
                "signals",
                pipeline.signals().stream().map(s -> s.id()).collect(Collectors.joining(",")));
        asked.put(
                "formats",
                options.formats().stream()
                        .map(Format::label)
                        .sorted()
                        .collect(Collectors.joining(",")));
        asked.put("evidence", Boolean.toString(options.evidence()));
        asked.put("records in a part", Integer.toString(options.partRecords()));
        asked.put("reading", feed.reading());
        List<String> inputs = new ArrayList<>();
        for (Feed.Input input : feed.inputs()) {
            inputs.add(
                    input.name()
                            + " ("
                            + input.bytes().map(b -> b + " bytes").orElse("pipe")
                            + ")");
        }
        asked.put("inputs", String.join(", ", inputs));
        return asked;
    }

    private void publish(RunFolder folder, Journal journal, Feed feed, ProvenanceKeys keys)
            throws IOException {
        RunReport report = report(journal, feed);
        folder.completeRejects();
        folder.write(RunFolder.PROVENANCE, keys.toJson());
        folder.write(RunFolder.REPORT_TEXT, report.toText().getBytes(StandardCharsets.UTF_8));
        folder.write(RunFolder.REPORT, report.toJson());
        folder.write(RunFolder.SUCCESS, new byte[0]);
    }

    private RunReport report(Journal journal, Feed feed) {
        return RunReport.of(pipeline, options, journal, feed.inputs());
    }

    Pipeline pipeline() {
        return pipeline;
    }

    RunOptions options() {
        return options;
    }

    Progress progress() {
        return progress;
    }
}
