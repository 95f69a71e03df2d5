package dev.parley.text.read;

import java.util.Iterator;
import java.util.OptionalDouble;

/// Reads one input record by record, in the order of the input. Memory stays flat whatever the
// input's
/// size. Not for use by several threads at once.
///
/// The sequence of [Read]s is a function of the input alone, so that "the first n reads" means the
// same
/// in the next run: [#position()] is what a resumed run hands to [#skip(long)].
public interface UtteranceReader extends Iterator<Read>, AutoCloseable {
    /// Opens an input; compression and format are found out from its first bytes.
    ///
    /// @throws InputException when the input is missing, a directory, forbidden, an archive,
    // binary, not
    /// UTF-8, or a table without a text column
    static UtteranceReader open(Source source, ReadOptions options) {
        return InputOpener.open(source, options);
    }

    /// Passes over up to `n` records without parsing them where the format allows.
    ///
    /// @return how many were there to pass over
    long skip(long n);

    /// Records handed out or passed over so far, good and bad.
    long position();

    /// The share of the input that was read, in `[0, 1]`, by compressed bytes (rows, for Parquet);
    // empty
    /// when the size is unknown, as for standard input.
    OptionalDouble progress();

    /// Malformed UTF-8 sequences that were replaced by U+FFFD so far.
    long encodingFaults();

    /// What the input turned out to be, for reports: `zstd, json lines`.
    String format();

    @Override
    void close();
}
