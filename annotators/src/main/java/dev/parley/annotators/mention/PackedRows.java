package dev.parley.annotators.mention;

/// The weights of every bucket as the bytes of one number, so that a bucket is one look-up and all
/// its tags are added at once, four to an addition. Sums are exact. Immutable.
final class PackedRows {
    /// So many rows can be added before a lane of 16 bits may run over.
    static final int MOST = 256;

    private static final int K = Bio.TAGS;
    private static final long EVEN = 0x00FF00FF00FF00FFL;

    private final long[] rows;

    private PackedRows(long[] rows) {
        this.rows = rows;
    }

    /// @param weights `rows × TAGS`; a lane holds a weight plus 128
    static PackedRows of(byte[] weights) {
        long[] rows = new long[weights.length / K];
        for (int r = 0; r < rows.length; r++) {
            for (int k = 0; k < K; k++) {
                rows[r] |= (long) (weights[r * K + k] + 128) << (Byte.SIZE * k);
            }
        }
        return new PackedRows(rows);
    }

    /// Sums of the features `[from, to)` by tag; at most [#MOST] of them.
    void sum(FeatureRows features, int from, int to, int[] sums) {
        long even = 0;
        long odd = 0;
        for (int at = from; at < to; at++) {
            long row = rows[features.bucket(at)];
            even += row & EVEN;
            odd += (row >>> Byte.SIZE) & EVEN;
        }
        for (int k = 0; k < K; k++) {
            long lanes = (k & 1) == 0 ? even : odd;
            sums[k] = (int) (lanes >>> (Short.SIZE * (k / 2)) & 0xFFFF) - 128 * (to - from);
        }
    }
}
