package dev.parley.train.linear;

/// A fitted linear model: `score[k] = bias[k] + dense[k] · x + Σ sparse[row(bucket)][k] value`.
///
/// @param dense `outputs × denseSize`
/// @param buckets ascending sparse feature numbers that have weights
/// @param sparse `buckets.length × outputs`
public record Weights(float[][] dense, int[] buckets, float[][] sparse, float[] bias) {

    public int outputs() {
        return bias.length;
    }

    /// Scores of one row, before any link function.
    public double[] scores(float[] x, int[] rowBuckets, float[] values) {
        double[] out = new double[bias.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = bias[k] + Dot.product(dense[k], x);
        }
        for (int i = 0; i < rowBuckets.length; i++) {
            int at = java.util.Arrays.binarySearch(buckets, rowBuckets[i]);
            if (at >= 0) {
                float[] w = sparse[at];
                for (int k = 0; k < out.length; k++) {
                    out[k] += w[k] * values[i];
                }
            }
        }
        return out;
    }

    public double[] scores(Row row) {
        return scores(row.dense(), row.buckets(), row.values());
    }
}
