package dev.parley.pipeline.run;

import dev.parley.core.ThreadContext;
import dev.parley.core.Utterance;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a run takes its utterances from, in order. The same inputs give the same items every time:
/// a resumed run reads them again up to where it was. Used by one thread, but for [#bytesRead].
public interface Feed extends Closeable {
    /// The next record; empty at the end.
    ///
    /// @throws IOException when the input cannot be read further, which stops the run
    Optional<Item> next() throws IOException;

    /// Bytes taken from the inputs so far, as stored; any thread may ask.
    long bytesRead();

    /// What is read, in order.
    List<Input> inputs();

    /// How it is read, such as the field mapping; runs with different answers do not resume each
    /// other.
    String reading();

    /// One input.
    ///
    /// @param bytes size as stored; empty when unknown, as for a pipe
    record Input(String name, Optional<Long> bytes) {}

    /// One record of an input.
    sealed interface Item {
        /// Name of the input.
        String input();

        /// Line or row, from 1.
        long line();
    }

    /// A record that is an utterance.
    record Accepted(String input, long line, Utterance utterance, ThreadContext thread)
            implements Item {}

    /// A record that is none.
    ///
    /// @param id of the utterance, when that much is known
    /// @param code stable name of what is wrong
    /// @param excerpt the beginning of the record
    record Rejected(
            String input,
            long line,
            @Nullable String id,
            String code,
            String reason,
            String excerpt)
            implements Item {}
}
