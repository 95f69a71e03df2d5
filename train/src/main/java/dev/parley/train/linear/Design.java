package dev.parley.train.linear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Rows with their sparse features renumbered to those that get weights, and the arithmetic over
/// one flat parameter vector: dense block (`outputs × dense`), sparse block (`buckets × outputs`),
/// bias.
final class Design {
    private final List<Row> rows;
    private final int[][] local;
    private final int[] buckets;
    private final int outputs;
    private final int dense;
    private final double totalWeight;

    private Design(List<Row> rows, int[][] local, int[] buckets, int outputs, int dense) {
        this.rows = rows;
        this.local = local;
        this.buckets = buckets;
        this.outputs = outputs;
        this.dense = dense;
        this.totalWeight = rows.stream().mapToDouble(Row::weight).sum();
    }

    static Design of(List<Row> rows, int minCount) {
        int outputs = rows.getFirst().target().length;
        int dense = rows.getFirst().dense().length;
        int top = -1;
        for (Row row : rows) {
            if (row.target().length != outputs || row.dense().length != dense) {
                throw new IllegalArgumentException(
                        "rows differ in shape: expected "
                                + outputs
                                + " outputs and "
                                + dense
                                + " dense features, got "
                                + row.target().length
                                + " and "
                                + row.dense().length);
            }
            for (int bucket : row.buckets()) {
                top = Math.max(top, bucket);
            }
        }
        int[] counts = new int[top + 1];
        for (Row row : rows) {
            for (int bucket : row.buckets()) {
                counts[bucket]++;
            }
        }
        int[] buckets =
                IntStream.range(0, counts.length).filter(b -> counts[b] >= minCount).toArray();
        int[] number = new int[top + 1];
        Arrays.fill(number, -1);
        for (int i = 0; i < buckets.length; i++) {
            number[buckets[i]] = i;
        }
        int[][] local =
                rows.stream()
                        .map(row -> Arrays.stream(row.buckets()).map(b -> number[b]).toArray())
                        .toArray(int[][]::new);
        return new Design(rows, local, buckets, outputs, dense);
    }

    List<Row> rows() {
        return rows;
    }

    int outputs() {
        return outputs;
    }

    double totalWeight() {
        return totalWeight;
    }

    int denseParameters() {
        return outputs * dense;
    }

    int parameters() {
        return denseParameters() + buckets.length * outputs + outputs;
    }

    private void score(int r, double[] point, double[] scores) {
        Row row = rows.get(r);
        int bias = parameters() - outputs;
        float[] x = row.dense();
        for (int k = 0; k < outputs; k++) {
            double s = point[bias + k];
            int at = k * dense;
            for (int j = 0; j < dense; j++) {
                s += point[at + j] * x[j];
            }
            scores[k] = s;
        }
        int[] features = local[r];
        float[] values = row.values();
        for (int i = 0; i < features.length; i++) {
            if (features[i] >= 0) {
                int at = denseParameters() + features[i] * outputs;
                for (int k = 0; k < outputs; k++) {
                    scores[k] += point[at + k] * values[i];
                }
            }
        }
    }

    /// Adds a row's gradient to `gradient`; returns its weighted loss. `scores` is scratch.
    double accumulate(int r, Loss loss, double[] point, double[] gradient, double[] scores) {
        score(r, point, scores);
        Row row = rows.get(r);
        double value = loss.apply(scores, row.target()) * row.weight();
        int bias = parameters() - outputs;
        float[] x = row.dense();
        for (int k = 0; k < outputs; k++) {
            double g = scores[k] * row.weight();
            gradient[bias + k] += g;
            int at = k * dense;
            for (int j = 0; j < dense; j++) {
                gradient[at + j] += g * x[j];
            }
        }
        int[] features = local[r];
        float[] values = row.values();
        for (int i = 0; i < features.length; i++) {
            if (features[i] >= 0) {
                int at = denseParameters() + features[i] * outputs;
                for (int k = 0; k < outputs; k++) {
                    gradient[at + k] += scores[k] * row.weight() * values[i];
                }
            }
        }
        return value;
    }

    /// One AdaGrad step over rows `order[from, to)`; touches only the sparse weights that occur in
    /// them, each once.
    ///
    /// @param seen one number a sparse feature, below `stamp` before the call; scratch
    void batchStep(
            int[] order,
            int from,
            int to,
            Loss loss,
            double[] x,
            double[] gradient,
            double[] squares,
            double[] ridge,
            double step,
            int[] seen,
            int stamp) {
        int sparseStart = denseParameters();
        int bias = parameters() - outputs;
        double weight = 0;
        double[] scores = new double[outputs];
        for (int i = from; i < to; i++) {
            accumulate(order[i], loss, x, gradient, scores);
            weight += rows.get(order[i]).weight();
        }
        double scale = weight > 0 ? 1 / weight : 0;
        move(x, gradient, squares, ridge, step, scale, 0, sparseStart);
        move(x, gradient, squares, ridge, step, scale, bias, x.length);
        for (int i = from; i < to; i++) {
            for (int f : local[order[i]]) {
                if (f >= 0 && seen[f] != stamp) {
                    seen[f] = stamp;
                    int at = sparseStart + f * outputs;
                    move(x, gradient, squares, ridge, step, scale, at, at + outputs);
                }
            }
        }
    }

    int sparseFeatures() {
        return buckets.length;
    }

    /// Moves weights against their gradient, which is zero afterwards.
    private static void move(
            double[] x,
            double[] gradient,
            double[] squares,
            double[] ridge,
            double step,
            double scale,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            double g = gradient[i] * scale + ridge[i] * x[i];
            squares[i] += g * g;
            x[i] -= step * g / Math.sqrt(squares[i]);
            gradient[i] = 0;
        }
    }

    Weights weights(double[] x) {
        float[][] denseWeights = new float[outputs][dense];
        for (int k = 0; k < outputs; k++) {
            for (int j = 0; j < dense; j++) {
                denseWeights[k][j] = (float) x[k * dense + j];
            }
        }
        float[][] sparse = new float[buckets.length][outputs];
        for (int b = 0; b < buckets.length; b++) {
            for (int k = 0; k < outputs; k++) {
                sparse[b][k] = (float) x[denseParameters() + b * outputs + k];
            }
        }
        float[] bias = new float[outputs];
        for (int k = 0; k < outputs; k++) {
            bias[k] = (float) x[parameters() - outputs + k];
        }
        return new Weights(denseWeights, buckets.clone(), sparse, bias);
    }
}
