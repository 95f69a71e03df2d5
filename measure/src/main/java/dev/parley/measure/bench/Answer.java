package dev.parley.measure.bench;

import java.util.List;
import java.util.Map;

/// What a system said about a text, in a set's labels.
///
/// @param labels the answer; in a set of classes, several labels mean "any of these": the gold
///   class counts as answered when it is among them, else the first is the answer
/// @param scores probability of each label, for ranking; may be empty
public record Answer(List<String> labels, Map<String, Double> scores) {
    public Answer {
        labels = List.copyOf(labels);
        scores = Map.copyOf(scores);
    }

    public static Answer of(String label) {
        return new Answer(List.of(label), Map.of());
    }

    /// Yes or no by a threshold on a score in `[0, 1]`.
    public static Answer threshold(String yes, String no, double score, double threshold) {
        return new Answer(
                List.of(score >= threshold ? yes : no), Map.of(yes, score, no, 1 - score));
    }

    double confidence() {
        return labels.isEmpty() ? 1 : scores.getOrDefault(labels.getFirst(), 1.0);
    }
}
