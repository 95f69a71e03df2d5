package dev.parley.train.mention;

import dev.parley.annotators.mention.Bio;
import dev.parley.annotators.mention.FeatureRows;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Fits a linear-chain conditional random field by AdaGrad on small batches of texts.
///
/// The loss of a text is the log partition of all tag sequences less that of the allowed ones, so
/// tokens whose tags are partly known cost nothing where they are not known. Two threads share a
/// batch; sums are taken in a fixed order, so that a seed gives the same weights on every run.
final class CrfTrainer {
    /// @param epochs passes over the texts
    /// @param batch texts a step
    /// @param rate AdaGrad step of sparse weights and transitions
    /// @param denseRate AdaGrad step of the dense layer
    /// @param decay L2 on weights that a batch touches
    /// @param dropout share of sparse features left out at random, per token
    record Options(
            int epochs,
            int batch,
            float rate,
            float denseRate,
            float decay,
            float dropout,
            int hidden,
            long seed) {}

    private static final int K = Bio.TAGS;
    private static final int THREADS = 2;

    private final Options options;
    private final Field field;
    private final float[] sparseSquares;
    private final float[] transitionSquares = new float[K * K];
    private final float[] denseSquares;

    private CrfTrainer(Options options, int buckets, int width) {
        this.options = options;
        field = Field.zero(buckets, width, options.hidden(), options.seed());
        sparseSquares = new float[field.sparse().length];
        denseSquares = new float[field.net().parameters().length];
    }

    /// @param dropped sparse features left out, by position in the text's rows
    private record Slope(FieldLoss loss, boolean[] dropped) {}

    /// Fits a field.
    ///
    /// @param buckets how many sparse features there may be
    /// @param width numbers in a token's dense vector; 0 for none
    /// @param progress told once an epoch
    static Field fit(
            List<Sequence> texts,
            int buckets,
            int width,
            Options options,
            Consumer<String> progress) {
        CrfTrainer trainer = new CrfTrainer(options, buckets, width);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int epoch = 0; epoch < options.epochs(); epoch++) {
                double loss = trainer.epoch(texts, epoch, threads);
                progress.accept(
                        "mention: epoch "
                                + (epoch + 1)
                                + " of "
                                + options.epochs()
                                + ", loss a text "
                                + String.format(
                                        java.util.Locale.ROOT, "%.4f", loss / texts.size()));
            }
        } finally {
            threads.shutdown();
        }
        return trainer.field;
    }

    private double epoch(List<Sequence> texts, int epoch, ExecutorService threads) {
        int[] order = shuffled(texts.size(), options.seed() + epoch);
        double loss = 0;
        for (int from = 0; from < order.length; from += options.batch()) {
            int to = Math.min(order.length, from + options.batch());
            loss += step(texts, order, from, to, epoch, threads);
        }
        return loss;
    }

    private static int[] shuffled(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private double step(
            List<Sequence> texts,
            int[] order,
            int from,
            int to,
            int epoch,
            ExecutorService threads) {
        Slope[] slopes = new Slope[to - from];
        float[][] dense = new float[THREADS][field.net().parameters().length];
        List<Future<?>> work = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            int first = t;
            work.add(
                    threads.submit(() -> {
                        for (int i = from + first; i < to; i += THREADS) {
                            long seed = options.seed() * 31 + epoch * 1_000_003L + order[i];
                            slopes[i - from] = slope(texts.get(order[i]), seed, dense[first]);
                        }
                    }));
        }
        work.forEach(CrfTrainer::await);
        double loss = 0;
        for (int i = from; i < to; i++) {
            loss += slopes[i - from].loss().loss();
            update(texts.get(order[i]), slopes[i - from]);
        }
        updateDense(dense);
        return loss;
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("training step failed", e.getCause());
        }
    }

    private Slope slope(Sequence text, long seed, float[] denseGradient) {
        boolean[] dropped = dropped(text.rows(), seed);
        return new Slope(FieldLoss.of(field, text, dropped, denseGradient), dropped);
    }

    private boolean[] dropped(FeatureRows rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] dropped = new boolean[rows.offset(rows.rows())];
        for (int i = 0; options.dropout() > 0 && i < dropped.length; i++) {
            dropped[i] = random.nextDouble() < options.dropout();
        }
        return dropped;
    }

    private void update(Sequence text, Slope slope) {
        for (int i = 0; i < text.size(); i++) {
            for (int at = text.rows().offset(i); at < text.rows().offset(i + 1); at++) {
                if (!slope.dropped()[at]) {
                    int w = text.rows().bucket(at) * K;
                    for (int k = 0; k < K; k++) {
                        adagrad(
                                field.sparse(),
                                sparseSquares,
                                w + k,
                                slope.loss().scores()[i * K + k],
                                options.rate());
                    }
                }
            }
        }
        for (int j = 0; j < K * K; j++) {
            adagrad(
                    field.transitions(),
                    transitionSquares,
                    j,
                    slope.loss().transitions()[j],
                    options.rate());
        }
    }

    private void updateDense(float[][] gradients) {
        float[] parameters = field.net().parameters();
        for (int j = 0; j < parameters.length; j++) {
            float g = 0;
            for (float[] gradient : gradients) {
                g += gradient[j];
            }
            adagrad(parameters, denseSquares, j, g, options.denseRate());
        }
    }

    private void adagrad(float[] weights, float[] squares, int j, float slope, float rate) {
        float g = slope + options.decay() * weights[j];
        if (Math.abs(slope) < 1e-7f) {
            return;
        }
        squares[j] += g * g;
        weights[j] -= rate * g / (float) Math.sqrt(squares[j] + 1e-6f);
    }
}
