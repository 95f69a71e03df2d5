package dev.parley.measure.metric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// True positives, false positives and false negatives of each item: spans, sets of names,
/// categories, ancestors. Figures are over all decisions (micro).
public final class ItemCounts {
    private final List<long[]> items = new ArrayList<>();

    /// The next item from its counts.
    public ItemCounts add(long tp, long fp, long fn) {
        items.add(new long[] {tp, fp, fn});
        return this;
    }

    /// The next item from what is there and what was found; both are read as sets.
    public <T> ItemCounts addSets(Collection<T> gold, Collection<T> found) {
        return addSets(gold, Set.of(), found);
    }

    /// The same with things that may be found or missed without praise or blame.
    public <T> ItemCounts addSets(Collection<T> gold, Collection<T> optional, Collection<T> found) {
        Set<T> required = new HashSet<>(gold);
        required.removeAll(optional);
        Set<T> judged = new HashSet<>(found);
        judged.removeAll(optional);
        long tp = judged.stream().filter(required::contains).count();
        return add(tp, judged.size() - tp, required.size() - tp);
    }

    public int size() {
        return items.size();
    }

    /// How many things there were to find.
    public long support() {
        return items.stream().mapToLong(c -> c[0] + c[2]).sum();
    }

    public ClassScore score(String label) {
        int[] once = new int[items.size()];
        java.util.Arrays.fill(once, 1);
        long[] sum = sum(once);
        return ClassScore.of(label, sum[0], sum[1], sum[2]);
    }

    public Statistic f1() {
        return counts -> {
            long[] c = sum(counts);
            return Ratios.f1(c[0], c[1], c[2]);
        };
    }

    /// NaN when nothing was found.
    public Statistic precision() {
        return counts -> {
            long[] c = sum(counts);
            return Ratios.of(c[0], c[0] + c[1]);
        };
    }

    /// NaN when there was nothing to find.
    public Statistic recall() {
        return counts -> {
            long[] c = sum(counts);
            return Ratios.of(c[0], c[0] + c[2]);
        };
    }

    private long[] sum(int[] counts) {
        long[] sum = new long[3];
        for (int i = 0; i < counts.length; i++) {
            long[] item = items.get(i);
            for (int k = 0; k < 3; k++) {
                sum[k] += counts[i] * item[k];
            }
        }
        return sum;
    }
}
