package dev.parley.measure.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Answers with the confidence they were given and whether they were right: does 0.8 mean 80 %?
public final class Calibration {
    /// Bins of the expected calibration error.
    public static final int BINS = 15;

    private static final double ROUNDING = 1e-12;

    private final double[] confidence;
    private final boolean[] right;
    private final int[] order;

    /// @param confidence in `[0, 1]`
    public Calibration(double[] confidence, boolean[] right) {
        this.confidence = confidence.clone();
        this.right = right.clone();
        this.order =
                IntStream.range(0, confidence.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> this.confidence[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    public int size() {
        return confidence.length;
    }

    /// One bar of the reliability diagram.
    ///
    /// @param from lower bound of the confidence, exclusive
    /// @param to upper bound, inclusive
    /// @param confidence mean confidence of its answers
    /// @param accuracy share of its answers that are right
    public record Bin(double from, double to, double confidence, double accuracy, int n) {}

    /// The bins of equal width that hold answers.
    public List<Bin> bins(int width) {
        double[][] sums = sums(width, ones());
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < width; b++) {
            double n = sums[b][0];
            if (n > 0) {
                bins.add(
                        new Bin(
                                (double) b / width,
                                (b + 1.0) / width,
                                sums[b][1] / n,
                                sums[b][2] / n,
                                (int) n));
            }
        }
        return bins;
    }

    /// Expected calibration error over right-closed bins of equal width: mean distance between
    /// confidence and accuracy, weighted by the answers in each bin. Biased upwards on few answers.
    public Statistic ece(int bins) {
        return counts -> error(sums(bins, counts), counts);
    }

    /// The same over bins that hold equally many answers. Answers of equal confidence share their
    /// accuracy, so that it does not matter in which bin one of them falls.
    public Statistic adaptiveEce(int bins) {
        return counts -> {
            long total = Arrays.stream(counts).asLongStream().sum();
            double[][] sums = new double[bins][3];
            long seen = 0;
            for (int from = 0; from < order.length; ) {
                double[] tied = new double[3];
                int end = from;
                while (end < order.length && confidence[order[end]] == confidence[order[from]]) {
                    add(tied, order[end], counts[order[end]]);
                    end++;
                }
                for (int copy = 0; copy < tied[0]; copy++) {
                    double[] bin = sums[(int) (seen++ * bins / total)];
                    bin[0]++;
                    bin[1] += confidence[order[from]];
                    bin[2] += tied[2] / tied[0];
                }
                from = end;
            }
            return error(sums, counts);
        };
    }

    /// Mean squared distance between the confidence and 1 (right) or 0 (wrong).
    public Statistic brier() {
        return counts -> {
            double sum = 0;
            for (int i = 0; i < counts.length; i++) {
                double gap = confidence[i] - (right[i] ? 1 : 0);
                sum += counts[i] * gap * gap;
            }
            return Ratios.of(sum, Arrays.stream(counts).sum());
        };
    }

    private double[][] sums(int bins, int[] counts) {
        double[][] sums = new double[bins][3];
        for (int i = 0; i < counts.length; i++) {
            int bin = (int) Math.ceil(confidence[i] * bins - ROUNDING) - 1;
            add(sums[Math.clamp(bin, 0, bins - 1)], i, counts[i]);
        }
        return sums;
    }

    private void add(double[] bin, int i, int count) {
        bin[0] += count;
        bin[1] += count * confidence[i];
        bin[2] += right[i] ? count : 0;
    }

    private static double error(double[][] sums, int[] counts) {
        double gap = 0;
        for (double[] bin : sums) {
            gap += Math.abs(bin[2] - bin[1]);
        }
        return Ratios.of(gap, Arrays.stream(counts).sum());
    }

    private int[] ones() {
        int[] ones = new int[confidence.length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
