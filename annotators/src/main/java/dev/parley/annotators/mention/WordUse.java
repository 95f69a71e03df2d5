package dev.parley.annotators.mention;

/// How words and word pairs are usually written inside the sentences of a community platform: how
/// often, and how often with a capital letter. Tells `sony` from `song` where nobody types
/// capitals.
///
/// @param keys distinct hashes; 0 stands for an empty slot
/// @param codes one byte a slot, see [#code(int, int, int)]
public record WordUse(int[] keys, byte[] codes) {
    private static final int[] FREQUENCY = {4, 16, 64, 256, 2048, 16384};
    private static final int[] PERCENT = {2, 8, 25, 45, 65, 85, 95};

    /// How many values a code has.
    public static final int CODES = 1 + (FREQUENCY.length + 1) * (PERCENT.length + 1) * 2;

    /// A table from parallel arrays.
    public static WordUse of(int[] words, byte[] codes) {
        int capacity = Integer.highestOneBit(Math.max(8, words.length)) * 4;
        int[] keys = new int[capacity];
        byte[] values = new byte[capacity];
        for (int i = 0; i < words.length; i++) {
            int at = Hash.finish(words[i]) & (capacity - 1);
            while (values[at] != 0) {
                at = (at + 1) & (capacity - 1);
            }
            keys[at] = words[i];
            values[at] = codes[i];
        }
        return new WordUse(keys, values);
    }

    /// The code of a word hash; 0 for a word not in the table.
    public int of(int word) {
        int at = Hash.finish(word) & (keys.length - 1);
        while (codes[at] != 0) {
            if (keys[at] == word) {
                return codes[at] & 0xFF;
            }
            at = (at + 1) & (keys.length - 1);
        }
        return 0;
    }

    /// The key of two words in a row.
    public static int pair(int first, int second) {
        return Hash.next(Hash.next(first, 0x5bd1), second);
    }

    /// Packs counts into a code from 1 on.
    ///
    /// @param seen occurrences inside sentences of mixed casing
    /// @param raised those with a capital letter
    /// @param upper those all in capitals
    public static byte code(int seen, int raised, int upper) {
        int f = 0;
        while (f < FREQUENCY.length && seen >= FREQUENCY[f]) {
            f++;
        }
        int p = 0;
        while (p < PERCENT.length && raised * 100L >= (long) PERCENT[p] * seen) {
            p++;
        }
        int shout = upper * 2 > seen ? 1 : 0;
        return (byte) (1 + (f * (PERCENT.length + 1) + p) * 2 + shout);
    }
}
