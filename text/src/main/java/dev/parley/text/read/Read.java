package dev.parley.text.read;

import dev.parley.core.Utterance;

/// What one record of an input became.
public sealed interface Read {
    /// Where the record begins: lines from 1 on (rows, for Parquet); 0 when it has no line.
    long line();

    /// A good record.
    record Ok(Utterance utterance, long line) implements Read {}

    /// A record that could not be read; the reader goes on behind it when it can.
    ///
    /// @param code stable: `json.syntax`, `json.depth`, `json.not_object`, `field.type`,
    // `record.no_text`,
    ///     `record.too_long`, `csv.columns`, `csv.quote`, `input.empty`, `input.truncated`,
    ///     `input.corrupt`, `input.io`
    /// @param reason one sentence for people
    /// @param excerpt the record's first characters, at most [#EXCERPT]; may be empty
    record Reject(long line, String code, String reason, String excerpt) implements Read {
        /// Longest excerpt, in characters.
        public static final int EXCERPT = 120;
    }
}
