package dev.parley.pipeline.run;

import dev.parley.pipeline.StageTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A run report for people: plain text, fixed width.
final class ReportText {
    private static final int TOP = 6;

    private final StringBuilder out = new StringBuilder();

    private ReportText() {}

    static String of(RunReport report) {
        ReportText text = new ReportText();
        text.head(report);
        text.rejects(report.tally());
        text.signals(report.tally());
        text.stages(report);
        return text.out.toString();
    }

    private void head(RunReport report) {
        Tally tally = report.tally();
        line("Parley %s, tier %s, %d threads", report.code(), report.tier(), report.threads());
        for (Feed.Input input : report.inputs()) {
            line("  %s%s", input.name(), input.bytes().map(b -> " (" + size(b) + ")").orElse(""));
        }
        line("");
        line("%,12d records read", tally.records());
        line("%,12d annotated (%,d characters)", tally.annotated(), tally.chars());
        line("%,12d rejected", tally.rejected());
        line(
                "%12s in %,d parts (%s)",
                duration(report.nanos()), report.parts(), String.join(", ", report.formats()));
        line("%,12.0f records a second", report.recordsPerSecond());
        if (report.inputBytes() > 0 && report.nanos() > 0) {
            line("%,12.2f MB of input a second", report.inputBytes() / 1e6 / report.seconds());
        }
        report.peakMemory().ifPresent(bytes -> line("%12s peak resident memory", size(bytes)));
        line("%12s spent on models", String.format(Locale.ROOT, "$%.2f", report.cost()));
    }

    private void rejects(Tally tally) {
        if (tally.rejects().isEmpty()) {
            return;
        }
        line("");
        line("Rejects (all of them are in %s)", RunFolder.REJECTS);
        tally.rejects()
                .forEach((code, rejects) -> {
                    line("%,12d %s", rejects.count(), code);
                    rejects.examples()
                            .forEach(e ->
                                    line("%12s %s:%d: %s", "", e.input(), e.line(), e.reason()));
                });
    }

    private void signals(Tally tally) {
        line("");
        line("%-24s %12s %12s  %s", "Signal", "values", "abstained", "most frequent");
        tally.signals()
                .forEach((name, coverage) -> {
                    line(
                            "%-24s %,12d %,12d  %s",
                            name, coverage.values(), coverage.abstained(), top(coverage.counts()));
                    if (coverage.abstained() > 0) {
                        line("%-24s abstained because: %s", "", top(coverage.reasons()));
                    }
                });
    }

    private static String top(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOP)
                .map(e -> String.format(Locale.ROOT, "%s %,d", e.getKey(), e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void stages(RunReport report) {
        line("");
        line(
                "%-32s %10s %8s %14s",
                "Stage (summed over threads)", "seconds", "share", "µs a document");
        List<StageTime> stages = report.stages();
        for (StageTime stage : stages) {
            line(
                    "%-32s %,10.2f %7.1f%% %,14.1f",
                    stage.stage(),
                    stage.nanos() / 1e9,
                    report.stageNanos() == 0 ? 0.0 : 100.0 * stage.nanos() / report.stageNanos(),
                    stage.documents() == 0 ? 0.0 : stage.nanos() / 1e3 / stage.documents());
        }
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    static String size(long bytes) {
        if (bytes < 1_000_000) {
            return String.format(Locale.ROOT, "%,.1f kB", bytes / 1e3);
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%,.2f GB", bytes / 1e9);
    }

    static String duration(long nanos) {
        long seconds = nanos / 1_000_000_000;
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
        }
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
    }
}
