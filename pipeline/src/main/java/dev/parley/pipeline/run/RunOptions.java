package dev.parley.pipeline.run;

import dev.parley.pipeline.output.Format;
import java.nio.file.Path;
import java.util.Set;

/// How a run works and where it writes.
///
/// @param out folder for all output; made when it is not there
/// @param formats what to write, at least one
/// @param evidence whether the wide shape says why; the long one always does
/// @param threads annotating threads, at least 1; their number does not change the output
/// @param partRecords records of the inputs in one part, at least 1; work since the last complete
///   part is done again after a crash
/// @param overwrite whether another run's output in `out` is removed first
/// @param strict whether an annotator's failure stops the run instead of being recorded
public record RunOptions(
        Path out,
        Set<Format> formats,
        boolean evidence,
        int threads,
        int partRecords,
        boolean overwrite,
        boolean strict) {
    /// System property that makes annotators' failures fatal; set in tests.
    public static final String STRICT = "parley.strict";

    private static final int PART_RECORDS = 10_000;

    public RunOptions {
        formats = Set.copyOf(formats);
        if (formats.isEmpty()) {
            throw new IllegalArgumentException(
                    "a run needs a format; allowed: jsonl, parquet, wide");
        }
        if (threads < 1) {
            throw new IllegalArgumentException(
                    "threads is " + threads + "; a run needs at least 1");
        }
        if (partRecords < 1) {
            throw new IllegalArgumentException(
                    "records in a part is " + partRecords + "; a part needs at least 1");
        }
    }

    /// All cores, JSONL, parts of 10,000 records.
    public static RunOptions to(Path out) {
        return new RunOptions(
                out,
                Set.of(Format.JSONL),
                false,
                Runtime.getRuntime().availableProcessors(),
                PART_RECORDS,
                false,
                Boolean.getBoolean(STRICT));
    }

    public RunOptions withFormats(Set<Format> to) {
        return new RunOptions(out, to, evidence, threads, partRecords, overwrite, strict);
    }

    public RunOptions withEvidence(boolean to) {
        return new RunOptions(out, formats, to, threads, partRecords, overwrite, strict);
    }

    public RunOptions withThreads(int to) {
        return new RunOptions(out, formats, evidence, to, partRecords, overwrite, strict);
    }

    public RunOptions withPartRecords(int to) {
        return new RunOptions(out, formats, evidence, threads, to, overwrite, strict);
    }

    public RunOptions withOverwrite(boolean to) {
        return new RunOptions(out, formats, evidence, threads, partRecords, to, strict);
    }

    public RunOptions withStrict(boolean to) {
        return new RunOptions(out, formats, evidence, threads, partRecords, overwrite, to);
    }
}
