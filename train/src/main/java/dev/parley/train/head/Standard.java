package dev.parley.train.head;

import java.util.List;

/// Means and deviations of a dense block over its examples.
///
/// @param deviation above 0
@SuppressWarnings("ArrayRecordComponent")
record Standard(float[] mean, float[] deviation) {
    static Standard of(List<float[]> rows) {
        int size = rows.getFirst().length;
        double[] sum = new double[size];
        double[] squares = new double[size];
        for (float[] row : rows) {
            for (int d = 0; d < size; d++) {
                sum[d] += row[d];
                squares[d] += (double) row[d] * row[d];
            }
        }
        float[] mean = new float[size];
        float[] deviation = new float[size];
        for (int d = 0; d < size; d++) {
            double m = sum[d] / rows.size();
            mean[d] = (float) m;
            deviation[d] = (float) Math.sqrt(Math.max(1e-8, squares[d] / rows.size() - m * m));
        }
        return new Standard(mean, deviation);
    }

    float[] apply(float[] row) {
        float[] out = new float[row.length];
        for (int d = 0; d < row.length; d++) {
            out[d] = (row[d] - mean[d]) / deviation[d];
        }
        return out;
    }
}
