package dev.parley.pipeline.run;

import dev.parley.core.Utterance;

/// A 64-bit trace of the records read, in order. It tells a resumed run whether the inputs still
/// say what they said; it is no protection against someone who wants to deceive.
final class Digest {
    static final long EMPTY = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Digest() {}

    static long with(long digest, Feed.Item item) {
        return switch (item) {
            case Feed.Accepted accepted -> {
                Utterance u = accepted.utterance();
                yield mix(
                        mix(mix(digest, u.id().hashCode()), u.title().hashCode()),
                        u.body().hashCode());
            }
            case Feed.Rejected rejected ->
                    mix(mix(digest, rejected.line()), rejected.code().hashCode());
        };
    }

    private static long mix(long digest, long value) {
        return (digest ^ value) * PRIME;
    }
}
