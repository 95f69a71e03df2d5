package dev.parley.measure.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Items with one gold class and at most one predicted class each.
public final class LabelPairs {
    private static final int NONE = -1;

    private final List<String> labels;
    private final int[] gold;
    private final int[] predicted;

    private LabelPairs(List<String> labels, int[] gold, int[] predicted) {
        this.labels = labels;
        this.gold = gold;
        this.predicted = predicted;
    }

    /// Pairs gold with predicted classes, item by item.
    ///
    /// @param labels order of the classes; others that occur are appended
    /// @param predicted null where there is no answer, which counts as wrong
    public static LabelPairs of(
            List<String> labels, List<String> gold, List<@Nullable String> predicted) {
        if (gold.size() != predicted.size()) {
            throw new IllegalArgumentException(
                    gold.size()
                            + " gold classes and "
                            + predicted.size()
                            + " predictions do not pair up");
        }
        Map<String, Integer> index = new LinkedHashMap<>();
        labels.forEach(l -> index.putIfAbsent(l, index.size()));
        int[] g = new int[gold.size()];
        int[] p = new int[gold.size()];
        for (int i = 0; i < g.length; i++) {
            g[i] = indexOf(index, gold.get(i));
            String answer = predicted.get(i);
            p[i] = answer == null ? NONE : indexOf(index, answer);
        }
        return new LabelPairs(List.copyOf(index.keySet()), g, p);
    }

    private static int indexOf(Map<String, Integer> index, String label) {
        Integer known = index.putIfAbsent(label, index.size());
        return known == null ? index.size() - 1 : known;
    }

    /// Pairs where several gold classes are acceptable: a prediction among them counts as the gold
    /// class, any other is compared with the first.
    ///
    /// @param acceptable at least one class an item
    public static LabelPairs lenient(
            List<String> labels, List<List<String>> acceptable, List<@Nullable String> predicted) {
        List<String> gold = new ArrayList<>(acceptable.size());
        for (int i = 0; i < acceptable.size(); i++) {
            String answer = predicted.get(i);
            List<String> allowed = acceptable.get(i);
            gold.add(answer != null && allowed.contains(answer) ? answer : allowed.getFirst());
        }
        return of(labels, gold, predicted);
    }

    public int size() {
        return gold.length;
    }

    public boolean right(int i) {
        return gold[i] == predicted[i];
    }

    /// The matrix of all items, each counted once.
    public ConfusionMatrix confusion() {
        int[] once = new int[gold.length];
        java.util.Arrays.fill(once, 1);
        return confusion(once);
    }

    ConfusionMatrix confusion(int[] counts) {
        long[][] cells = new long[labels.size()][labels.size() + 1];
        for (int i = 0; i < gold.length; i++) {
            cells[gold[i]][predicted[i] == NONE ? labels.size() : predicted[i]] += counts[i];
        }
        return new ConfusionMatrix(labels, cells);
    }

    /// A figure read off the confusion matrix, such as `ConfusionMatrix::macroF1`.
    public Statistic statistic(ToDoubleFunction<ConfusionMatrix> figure) {
        return counts -> figure.applyAsDouble(confusion(counts));
    }

    public Statistic accuracy() {
        return statistic(ConfusionMatrix::accuracy);
    }

    public Statistic macroF1() {
        return statistic(ConfusionMatrix::macroF1);
    }

    /// Mean F1 of some classes.
    public Statistic macroF1(Set<String> classes) {
        Set<String> kept = new LinkedHashSet<>(classes);
        return statistic(m -> m.macroF1(kept));
    }

    /// A figure of one class, such as `ClassScore::f1`.
    ///
    /// @throws IllegalArgumentException when no item and no label list knows the class
    public Statistic of(String label, ToDoubleFunction<ClassScore> figure) {
        int k = labels.indexOf(label);
        if (k < 0) {
            throw new IllegalArgumentException(
                    "class '" + label + "' is unknown; known: " + labels);
        }
        return statistic(m -> figure.applyAsDouble(m.score(k)));
    }
}
