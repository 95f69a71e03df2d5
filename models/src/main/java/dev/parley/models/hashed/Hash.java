package dev.parley.models.hashed;

/// The hash functions of this package: rolling over letters, combining over words, finished per
/// bucket.
final class Hash {
    static final long SEED = 0x243F6A8885A308D3L;

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long MIX = 0xD6E8FEB86659FD93L;

    private Hash() {}

    /// One more letter.
    static long roll(long hash, char letter) {
        return Long.rotateLeft((hash ^ letter) * STEP, 29);
    }

    /// One more word of a phrase.
    static long join(long phrase, long word) {
        return (Long.rotateLeft(phrase, 23) ^ word) * STEP;
    }

    /// The bucket of a feature in a name space.
    static int bucket(long hash, int space, int bits) {
        long z = hash + space * STEP;
        z = (z ^ (z >>> 32)) * MIX;
        z = (z ^ (z >>> 32)) * MIX;
        return (int) (z >>> (64 - bits));
    }

    /// A whole string, letter by letter, as a word of a text is hashed.
    static long word(String letters) {
        long hash = SEED;
        for (int i = 0; i < letters.length(); i++) {
            hash = roll(hash, letters.charAt(i));
        }
        return hash;
    }
}
