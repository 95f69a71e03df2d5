package dev.parley.annotators.mention;

import java.util.Arrays;

/// Sparse binary features of tokens: row `i` is `buckets[offsets[i] .. offsets[i + 1])`.
public final class FeatureRows {
    private final int[] offsets;
    private int[] buckets;
    private int rows;
    private int used;

    FeatureRows(int rows) {
        offsets = new int[rows + 1];
        buckets = new int[rows * Clue.LISTS.to()];
    }

    void add(int bucket) {
        if (used == buckets.length) {
            buckets = Arrays.copyOf(buckets, used * 2);
        }
        buckets[used++] = bucket;
    }

    void endRow() {
        offsets[++rows] = used;
    }

    public int rows() {
        return rows;
    }

    /// Where row `i` begins; row `rows()` is where the last one ends.
    public int offset(int i) {
        return offsets[i];
    }

    public int bucket(int at) {
        return buckets[at];
    }

    /// A copy that keeps no spare room.
    public FeatureRows compact() {
        buckets = Arrays.copyOf(buckets, used);
        return this;
    }
}
