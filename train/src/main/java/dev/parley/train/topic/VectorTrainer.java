package dev.parley.train.topic;

import dev.parley.annotators.topic.LinearScores;
import dev.parley.annotators.topic.TopicTree;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Learns what an encoder's vector says of each category: the same softmax along the tree as
/// [WordTrainer], on dense input. AdaGrad, one example a step, one thread.
///
/// @param rate step of AdaGrad, falling linearly to a tenth
/// @param noise size of the uniform noise put on each number of an input: a ridge against
///   overfitting
record VectorTrainer(int epochs, double rate, double noise, long seed) {
    private static final double NOTHING = 2e-3;
    private static final float START = 1e-4f;

    /// Weights, one row a category, for its own score alone.
    @SuppressWarnings("ArrayRecordComponent")
    record Result(float[] matrix, float[] bias, int inputs) {
        static Result zero(int size, int inputs) {
            return new Result(new float[size * inputs], new float[size], inputs);
        }

        Result copy() {
            return new Result(matrix.clone(), bias.clone(), inputs);
        }

        /// The same scores with the path from the root added up into each category's row.
        LinearScores scores(TopicTree tree) {
            float[] sums = matrix.clone();
            float[] total = bias.clone();
            for (int k = 0; k < total.length; k++) {
                int parent = tree.parent(k);
                for (int j = 0; parent >= 0 && j < inputs; j++) {
                    sums[k * inputs + j] += sums[parent * inputs + j];
                }
                total[k] += parent >= 0 ? total[parent] : 0;
            }
            return LinearScores.of(sums, total, inputs);
        }
    }

    /// Moves `start` (in place) towards the examples.
    Result fit(
            Result start,
            List<float[]> vectors,
            List<TopicTarget> targets,
            TopicTree tree,
            Consumer<String> log) {
        int[] order =
                IntStream.range(0, vectors.size())
                        .filter(e -> targets.get(e).weight() > 0)
                        .toArray();
        SplittableRandom random = new SplittableRandom(seed);
        float[] squares = new float[start.matrix().length];
        Arrays.fill(squares, START);
        long done = 0;
        long all = (long) order.length * epochs;
        for (int epoch = 0; epoch < epochs; epoch++) {
            WordTrainer.shuffle(order, random);
            double loss = 0;
            for (int e : order) {
                float now = (float) (rate * (1 - 0.9 * done++ / all));
                loss +=
                        step(
                                start,
                                squares,
                                shaken(vectors.get(e), random),
                                targets.get(e),
                                tree,
                                now);
            }
            log.accept(
                    String.format(
                            Locale.ROOT,
                            "vectors: epoch %d of %d, %d texts, loss %.3f",
                            epoch + 1,
                            epochs,
                            order.length,
                            loss / order.length));
        }
        return start;
    }

    private float[] shaken(float[] x, SplittableRandom random) {
        if (noise <= 0) {
            return x;
        }
        float[] y = x.clone();
        for (int j = 0; j < y.length; j++) {
            y[j] += (float) (noise * (2 * random.nextDouble() - 1));
        }
        return y;
    }

    private static double step(
            Result start,
            float[] squares,
            float[] x,
            TopicTarget target,
            TopicTree tree,
            float rate) {
        int n = tree.size();
        int d = start.inputs();
        float[] w = start.matrix();
        double[] own = new double[n];
        for (int k = 0; k < n; k++) {
            own[k] = start.bias()[k] + dot(w, k * d, x);
        }
        double loss = TreeSoftmax.derive(own, target, tree);
        for (int k = 0; k < n; k++) {
            float g = (float) (own[k] * target.weight());
            if (Math.abs(g) < NOTHING) {
                continue;
            }
            start.bias()[k] -= 0.05f * rate * g;
            int at = k * d;
            for (int j = 0; j < d; j++) {
                float move = g * x[j];
                float square = squares[at + j] + move * move;
                squares[at + j] = square;
                w[at + j] -= rate * move / (float) Math.sqrt(square);
            }
        }
        return loss;
    }

    private static float dot(float[] w, int at, float[] x) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (int j = 0; j < x.length; j += 4) {
            s0 += w[at + j] * x[j];
            s1 += w[at + j + 1] * x[j + 1];
            s2 += w[at + j + 2] * x[j + 2];
            s3 += w[at + j + 3] * x[j + 3];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
