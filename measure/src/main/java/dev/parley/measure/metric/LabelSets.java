package dev.parley.measure.metric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Items with any number of gold and predicted classes each.
public final class LabelSets {
    private static final int TP = 0;
    private static final int FP = 1;
    private static final int FN = 2;

    private final List<String> labels;
    private final List<int[][]> items = new ArrayList<>();

    /// @param labels every class there is, in order
    public LabelSets(List<String> labels) {
        this.labels = List.copyOf(labels);
    }

    /// The next item.
    ///
    /// @param unknown classes that nobody judged for this item: neither right nor wrong
    public LabelSets add(
            Collection<String> gold, Collection<String> unknown, Collection<String> predicted) {
        int[][] outcome = new int[3][];
        outcome[TP] = select(l -> gold.contains(l) && predicted.contains(l), unknown);
        outcome[FP] = select(l -> !gold.contains(l) && predicted.contains(l), unknown);
        outcome[FN] = select(l -> gold.contains(l) && !predicted.contains(l), unknown);
        items.add(outcome);
        return this;
    }

    public LabelSets add(Collection<String> gold, Collection<String> predicted) {
        return add(gold, Set.of(), predicted);
    }

    private int[] select(java.util.function.Predicate<String> which, Collection<String> unknown) {
        return IntStream.range(0, labels.size())
                .filter(k -> !unknown.contains(labels.get(k)) && which.test(labels.get(k)))
                .toArray();
    }

    public int size() {
        return items.size();
    }

    /// Every class with gold items or predictions.
    public List<ClassScore> scores() {
        int[] once = new int[items.size()];
        java.util.Arrays.fill(once, 1);
        return scores(once);
    }

    private List<ClassScore> scores(int[] counts) {
        long[][] sums = sums(counts);
        return IntStream.range(0, labels.size())
                .mapToObj(k -> ClassScore.of(labels.get(k), sums[TP][k], sums[FP][k], sums[FN][k]))
                .filter(s -> s.support() + s.predicted() > 0)
                .toList();
    }

    /// Mean F1 of the classes with gold items or predictions.
    public Statistic macroF1() {
        return counts ->
                scores(counts).stream().mapToDouble(ClassScore::f1).average().orElse(Double.NaN);
    }

    /// F1 over all decisions.
    public Statistic microF1() {
        return counts -> {
            long[][] sums = sums(counts);
            return Ratios.f1(total(sums[TP]), total(sums[FP]), total(sums[FN]));
        };
    }

    /// Share of items whose set is exactly right.
    public Statistic exact() {
        return counts -> {
            long right = 0;
            long all = 0;
            for (int i = 0; i < counts.length; i++) {
                all += counts[i];
                right += isRight(i) ? counts[i] : 0;
            }
            return Ratios.of(right, all);
        };
    }

    public boolean isRight(int i) {
        return items.get(i)[FP].length + items.get(i)[FN].length == 0;
    }

    private long[][] sums(int[] counts) {
        long[][] sums = new long[3][labels.size()];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                for (int kind = TP; kind <= FN; kind++) {
                    for (int k : items.get(i)[kind]) {
                        sums[kind][k] += counts[i];
                    }
                }
            }
        }
        return sums;
    }

    private static long total(long[] values) {
        return java.util.Arrays.stream(values).sum();
    }
}
