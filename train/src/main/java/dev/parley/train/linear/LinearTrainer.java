package dev.parley.train.linear;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Fits [Weights] to rows.
///
/// L-BFGS for designs that fit many passes (up to some 20,000 rows by 20 outputs), AdaGrad for
/// larger ones. Both are deterministic: rows are summed in fixed shards, whatever the number of
/// threads.
///
/// @param denseL2 ridge penalty on dense weights, per row of data; 0 or more
/// @param sparseL2 the same for sparse weights
/// @param minCount buckets seen in fewer rows get no weights
/// @param passes L-BFGS iterations, or AdaGrad epochs
/// @param rate AdaGrad's step; unused by L-BFGS
public record LinearTrainer(
        Loss loss,
        Method method,
        double denseL2,
        double sparseL2,
        int minCount,
        int passes,
        double rate,
        long seed) {

    /// How the loss is minimised.
    public enum Method {
        LBFGS,
        ADAGRAD
    }

    private static final int SHARDS = 8;

    public static LinearTrainer lbfgs(Loss loss, double denseL2, double sparseL2) {
        return new LinearTrainer(loss, Method.LBFGS, denseL2, sparseL2, 2, 150, 0, 1);
    }

    public static LinearTrainer adagrad(
            Loss loss, double denseL2, double sparseL2, int epochs, double rate) {
        return new LinearTrainer(loss, Method.ADAGRAD, denseL2, sparseL2, 2, epochs, rate, 1);
    }

    public LinearTrainer withMinCount(int count) {
        return new LinearTrainer(loss, method, denseL2, sparseL2, count, passes, rate, seed);
    }

    public LinearTrainer withPasses(int count) {
        return new LinearTrainer(loss, method, denseL2, sparseL2, minCount, count, rate, seed);
    }

    /// @throws IllegalArgumentException when rows differ in shape or there are none
    public Weights fit(List<Row> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no rows to fit");
        }
        Design design = Design.of(rows, minCount);
        return switch (method) {
            case LBFGS -> fitLbfgs(design);
            case ADAGRAD -> fitAdagrad(design);
        };
    }

    private Weights fitLbfgs(Design design) {
        double[] x = new double[design.parameters()];
        double[] ridge = ridge(design);
        new Lbfgs(passes, 1e-6)
                .minimize((point, gradient) -> objective(design, ridge, point, gradient), x);
        return design.weights(x);
    }

    private double objective(Design design, double[] ridge, double[] point, double[] gradient) {
        double[][] partial = new double[SHARDS][];
        double[] losses = new double[SHARDS];
        IntStream.range(0, SHARDS)
                .parallel()
                .forEach(shard -> {
                    double[] g = new double[point.length];
                    double[] scores = new double[design.outputs()];
                    for (int r = shard; r < design.rows().size(); r += SHARDS) {
                        losses[shard] += design.accumulate(r, loss, point, g, scores);
                    }
                    partial[shard] = g;
                });
        double total = 0;
        Arrays.fill(gradient, 0);
        for (int shard = 0; shard < SHARDS; shard++) {
            total += losses[shard];
            double[] g = partial[shard];
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += g[i];
            }
        }
        double scale = 1 / design.totalWeight();
        total *= scale;
        for (int i = 0; i < gradient.length; i++) {
            total += 0.5 * ridge[i] * point[i] * point[i];
            gradient[i] = gradient[i] * scale + ridge[i] * point[i];
        }
        return total;
    }

    private Weights fitAdagrad(Design design) {
        double[] x = new double[design.parameters()];
        double[] ridge = ridge(design);
        double[] squares = new double[x.length];
        Arrays.fill(squares, 1e-8);
        int[] order = IntStream.range(0, design.rows().size()).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        int batch = 64;
        double[] gradient = new double[x.length];
        int[] seen = new int[design.sparseFeatures()];
        int stamp = 0;
        for (int epoch = 0; epoch < passes; epoch++) {
            shuffle(order, random);
            double step = rate / (1 + epoch);
            for (int from = 0; from < order.length; from += batch) {
                int to = Math.min(order.length, from + batch);
                design.batchStep(
                        order, from, to, loss, x, gradient, squares, ridge, step, seen, ++stamp);
            }
        }
        return design.weights(x);
    }

    private double[] ridge(Design design) {
        double[] ridge = new double[design.parameters()];
        Arrays.fill(ridge, 0, design.denseParameters(), denseL2);
        Arrays.fill(ridge, design.denseParameters(), ridge.length - design.outputs(), sparseL2);
        return ridge;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }
}
