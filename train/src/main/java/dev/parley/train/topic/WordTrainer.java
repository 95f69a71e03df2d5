package dev.parley.train.topic;

import dev.parley.annotators.topic.TopicTree;
import dev.parley.annotators.topic.WordScores;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Learns what each chosen word says of each category: a softmax over all categories whose scores
/// add up along the path from the root, so that what holds for a tier is learned once. AdaGrad, one
/// example a step, one thread, so that a seed repeats.
///
/// @param rate step of AdaGrad, falling linearly to a tenth
/// @param drop share of a text's features left out in each step, in [0, 1)
record WordTrainer(int epochs, double rate, double drop, long seed) {
    /// Derivatives smaller than this move nothing: most of the categories, most of the time.
    private static final double NOTHING = 1e-3;

    /// Where the sums of squares start.
    private static final float START = 1e-2f;

    /// @param hashes ascending
    /// @param matrix one row of weights for each hash
    @SuppressWarnings("ArrayRecordComponent")
    record Result(int[] hashes, float[] matrix, float[] bias) {
        static Result zero(int[] hashes, int size) {
            return new Result(hashes, new float[hashes.length * size], new float[size]);
        }

        Result copy() {
            return new Result(hashes, matrix.clone(), bias.clone());
        }

        private static final int STEPS = 1 << 16;
        private static final double WIDEST = 16;

        private static int bin(float w) {
            return (int) Math.min(STEPS, Math.abs(w) / WIDEST * STEPS);
        }

        /// Keeps at most the `limit` largest weights.
        WordScores prune(int limit) {
            int[] histogram = new int[STEPS + 1];
            for (float w : matrix) {
                histogram[bin(w)]++;
            }
            int least = STEPS;
            for (long kept = histogram[least];
                    least > 0 && kept + histogram[least - 1] <= limit; ) {
                kept += histogram[--least];
            }
            float smallest = (float) (WIDEST * Math.max(1, least) / STEPS);
            return WordScores.of(hashes, matrix, bias, smallest);
        }
    }

    /// Moves `start` (in place) towards the examples.
    Result fit(
            Result start,
            List<int[]> features,
            List<TopicTarget> targets,
            TopicTree tree,
            Consumer<String> log) {
        int[][] rows = rows(features, start.hashes());
        int[] order =
                IntStream.range(0, rows.length)
                        .filter(e -> rows[e].length > 0 && targets.get(e).weight() > 0)
                        .toArray();
        SplittableRandom random = new SplittableRandom(seed);
        Step step = new Step(start, tree);
        long done = 0;
        long all = (long) order.length * epochs;
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            double loss = 0;
            for (int e : order) {
                float now = (float) (rate * (1 - 0.9 * done++ / all));
                loss += step.take(thin(rows[e], random), targets.get(e), now);
            }
            log.accept(
                    String.format(
                            Locale.ROOT,
                            "words: epoch %d of %d, %d texts, loss %.3f",
                            epoch + 1,
                            epochs,
                            order.length,
                            loss / order.length));
        }
        return start;
    }

    private int[] thin(int[] rows, SplittableRandom random) {
        if (drop <= 0 || rows.length < 4) {
            return rows;
        }
        int[] kept = new int[rows.length];
        int n = 0;
        for (int r : rows) {
            if (random.nextDouble() >= drop) {
                kept[n++] = r;
            }
        }
        return n == 0 ? rows : Arrays.copyOf(kept, n);
    }

    static int[][] rows(List<int[]> features, int[] sortedHashes) {
        return features.stream()
                .map(f ->
                        Arrays.stream(f)
                                .map(h -> Arrays.binarySearch(sortedHashes, h))
                                .filter(r -> r >= 0)
                                .toArray())
                .toArray(int[][]::new);
    }

    static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    /// One example's update.
    private static final class Step {
        private final float[] weights;
        private final float[] squares;
        private final float[] bias;
        private final TopicTree tree;
        private final double[] scores;
        private final int[] active;

        Step(Result start, TopicTree tree) {
            this.tree = tree;
            this.weights = start.matrix();
            this.squares = new float[weights.length];
            Arrays.fill(squares, START);
            this.bias = start.bias();
            this.scores = new double[tree.size()];
            this.active = new int[tree.size()];
        }

        double take(int[] rows, TopicTarget target, float rate) {
            int n = scores.length;
            float share = (float) (1 / Math.sqrt(rows.length));
            Arrays.fill(scores, 0);
            for (int r : rows) {
                int at = r * n;
                for (int k = 0; k < n; k++) {
                    scores[k] += weights[at + k];
                }
            }
            for (int k = 0; k < n; k++) {
                scores[k] = scores[k] * share + bias[k];
            }
            double loss = TreeSoftmax.derive(scores, target, tree);
            int moving = 0;
            for (int k = 0; k < n; k++) {
                scores[k] *= target.weight();
                if (Math.abs(scores[k]) > NOTHING) {
                    active[moving++] = k;
                    bias[k] -= (float) (0.02 * rate * scores[k]);
                }
            }
            for (int r : rows) {
                move(r * n, moving, share, rate);
            }
            return loss;
        }

        private void move(int at, int moving, float share, float rate) {
            for (int i = 0; i < moving; i++) {
                int k = active[i];
                float g = (float) scores[k] * share;
                float square = squares[at + k] + g * g;
                squares[at + k] = square;
                weights[at + k] -= rate * g / (float) Math.sqrt(square);
            }
        }
    }
}
