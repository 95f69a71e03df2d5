package dev.parley.annotators.topic;

import dev.parley.core.Span;

/// The words and pairs of a text that [WordScores] knows, in the order of the text, each with its
/// row there.
final class KnownWords {
    private final WordFeatures features;
    private final int[] numbers;
    private final int[] rows;
    private final int size;

    /// @param numbers of the known features; the first `size` count
    /// @param rows one for each number
    KnownWords(WordFeatures features, int[] numbers, int[] rows, int size) {
        this.features = features;
        this.numbers = numbers;
        this.rows = rows;
        this.size = size;
    }

    int size() {
        return size;
    }

    int row(int i) {
        return rows[i];
    }

    /// Where it stands in the text.
    Span span(int i) {
        return features.span(numbers[i]);
    }
}
