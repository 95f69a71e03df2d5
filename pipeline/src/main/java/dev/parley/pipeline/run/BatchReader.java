package dev.parley.pipeline.run;

import dev.parley.core.Utterance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts a feed into batches and parts. Parts end after a fixed number of records, whatever is in
/// them, so that a resumed run cuts as the first one did. Used by one thread.
final class BatchReader {
    private final Feed feed;
    private final int partRecords;
    private long records;
    private long digest = Digest.EMPTY;
    private long nanos;

    BatchReader(Feed feed, int partRecords) {
        this.feed = feed;
        this.partRecords = partRecords;
    }

    /// Reads past what a former start has answered.
    ///
    /// @throws RunException when the inputs are not what they were
    void skip(Journal journal) throws IOException {
        while (records < journal.records()) {
            Optional<Feed.Item> item = feed.next();
            if (item.isEmpty()) {
                throw changed(
                        "they have only "
                                + records
                                + " of the "
                                + journal.records()
                                + " records that were answered");
            }
            take(item.get());
        }
        if (digest != journal.digest()) {
            throw changed("the first " + records + " records say something else");
        }
    }

    private static RunException changed(String how) {
        return new RunException(
                RunException.Code.INPUT_CHANGED,
                "the inputs are not those of the run that is resumed: "
                        + how
                        + "; start anew with --overwrite or give another folder");
    }

    /// The next batch; empty at the end.
    Optional<Batch> next() throws IOException {
        long start = System.nanoTime();
        try {
            List<Feed.Item> items = new ArrayList<>(Batch.RECORDS);
            long chars = 0;
            while (items.size() < Batch.RECORDS && chars < Batch.CHARS) {
                Optional<Feed.Item> item = feed.next();
                if (item.isEmpty()) {
                    break;
                }
                items.add(item.get());
                chars += chars(item.get());
                take(item.get());
                if (records % partRecords == 0) {
                    return Optional.of(new Batch(items, digest, true));
                }
            }
            return items.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Batch(items, digest, false));
        } finally {
            nanos += System.nanoTime() - start;
        }
    }

    private void take(Feed.Item item) {
        records++;
        digest = Digest.with(digest, item);
    }

    private static long chars(Feed.Item item) {
        return switch (item) {
            case Feed.Accepted accepted -> {
                Utterance utterance = accepted.utterance();
                yield (long) utterance.title().length() + utterance.body().length();
            }
            case Feed.Rejected rejected -> rejected.excerpt().length();
        };
    }

    /// Digest of all records so far.
    long digest() {
        return digest;
    }

    long records() {
        return records;
    }

    /// Time spent in reading.
    long nanos() {
        return nanos;
    }
}
