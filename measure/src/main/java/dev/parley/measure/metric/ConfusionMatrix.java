package dev.parley.measure.metric;

import java.util.List;
import java.util.Set;

/// How often each gold class (row) was answered by each class (column). The last column counts
/// items without an answer.
///
/// @param counts `labels.size()` rows of `labels.size() + 1` columns
public record ConfusionMatrix(List<String> labels, long[][] counts) {
    public ConfusionMatrix {
        labels = List.copyOf(labels);
    }

    public long total() {
        long sum = 0;
        for (long[] row : counts) {
            for (long cell : row) {
                sum += cell;
            }
        }
        return sum;
    }

    private long support(int k) {
        long sum = 0;
        for (long cell : counts[k]) {
            sum += cell;
        }
        return sum;
    }

    private long predicted(int k) {
        long sum = 0;
        for (long[] row : counts) {
            sum += row[k];
        }
        return sum;
    }

    private long right() {
        long sum = 0;
        for (int k = 0; k < labels.size(); k++) {
            sum += counts[k][k];
        }
        return sum;
    }

    /// Share of items answered right; no answer counts as wrong.
    public double accuracy() {
        return Ratios.of(right(), total());
    }

    public ClassScore score(int k) {
        long tp = counts[k][k];
        return ClassScore.of(labels.get(k), tp, predicted(k) - tp, support(k) - tp);
    }

    /// Every class that has gold items or predictions, in label order.
    public List<ClassScore> scores() {
        return java.util.stream.IntStream.range(0, labels.size())
                .mapToObj(this::score)
                .filter(s -> s.support() + s.predicted() > 0)
                .toList();
    }

    /// Mean F1 of the classes that have gold items or predictions.
    public double macroF1() {
        return macroF1(Set.copyOf(labels));
    }

    /// The same over some classes only; their false positives still count.
    public double macroF1(Set<String> classes) {
        return scores().stream()
                .filter(s -> classes.contains(s.label()))
                .mapToDouble(ClassScore::f1)
                .average()
                .orElse(Double.NaN);
    }

    /// Mean recall of the classes that have gold items.
    public double macroRecall() {
        return scores().stream()
                .filter(s -> s.support() > 0)
                .mapToDouble(ClassScore::recall)
                .average()
                .orElse(Double.NaN);
    }

    /// F1 over all decisions; equals accuracy when every item is answered.
    public double microF1() {
        long answered = 0;
        for (int k = 0; k < labels.size(); k++) {
            answered += predicted(k);
        }
        return Ratios.f1(right(), answered - right(), total() - right());
    }

    /// Cohen's kappa: agreement beyond what the two margins give by chance. NaN when chance alone
    /// agrees.
    public double kappa() {
        double n = total();
        double chance = 0;
        for (int k = 0; k < labels.size(); k++) {
            chance += (support(k) / n) * (predicted(k) / n);
        }
        return Ratios.of(accuracy() - chance, 1 - chance);
    }
}
