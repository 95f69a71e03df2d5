package dev.parley.measure.metric;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Percentile bootstrap over items: draws as many items as there are, with replacement, many times,
/// and reads the interval off the figures of those draws.
///
/// Each call starts from the seed, so a figure does not depend on what was measured before. Draws
/// in which the figure is undefined are left out. Below about ten items of the class in question
/// such intervals are too narrow; the item counts beside them say so.
///
/// @param resamples number of draws, at least 1
/// @param level share of the draws inside the interval, in `(0, 1)`
/// @param seed start of the random numbers
public record Bootstrap(int resamples, double level, long seed) {
    /// 2,000 draws, 95 %.
    public static final Bootstrap STANDARD = new Bootstrap(2_000, 0.95, 20_130_801L);

    public Bootstrap {
        if (resamples < 1 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "need at least one resample and a level in (0, 1), got "
                            + resamples
                            + " and "
                            + level);
        }
    }

    /// The figure on all `n` items with its interval.
    public Estimate estimate(Statistic statistic, int n) {
        int[] counts = new int[n];
        Arrays.fill(counts, 1);
        double value = n == 0 ? Double.NaN : statistic.of(counts);
        if (Double.isNaN(value)) {
            return Estimate.undefined(n);
        }
        double[] drawn = new double[resamples];
        int defined = 0;
        SplittableRandom random = new SplittableRandom(seed);
        for (int r = 0; r < resamples; r++) {
            Arrays.fill(counts, 0);
            for (int i = 0; i < n; i++) {
                counts[random.nextInt(n)]++;
            }
            double figure = statistic.of(counts);
            if (!Double.isNaN(figure)) {
                drawn[defined++] = figure;
            }
        }
        if (defined == 0) {
            return new Estimate(value, value, value, n);
        }
        double[] sorted = Arrays.copyOf(drawn, defined);
        Arrays.sort(sorted);
        double tail = (1 - level) / 2;
        return new Estimate(value, quantile(sorted, tail), quantile(sorted, 1 - tail), n);
    }

    /// How much `a` exceeds `b` on the same items: the interval excludes 0 when the difference is
    /// real.
    public Estimate difference(Statistic a, Statistic b, int n) {
        return estimate(counts -> a.of(counts) - b.of(counts), n);
    }

    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
