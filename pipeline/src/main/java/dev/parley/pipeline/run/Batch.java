package dev.parley.pipeline.run;

import java.util.List;

/// Some records of the inputs that are annotated by one thread and never cross the end of a part.
///
/// @param digest of all records up to the last one of this batch
/// @param endsPart whether the part ends here
record Batch(List<Feed.Item> items, long digest, boolean endsPart) {
    /// Records at most; small, so that threads end together.
    static final int RECORDS = 64;

    /// Source text at most before a batch is closed early, UTF-16 units.
    static final int CHARS = 1 << 20;

    Batch {
        items = List.copyOf(items);
    }
}
