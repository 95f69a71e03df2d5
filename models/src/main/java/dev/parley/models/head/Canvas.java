package dev.parley.models.head;

import dev.parley.core.Evidence;
import dev.parley.core.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects weights on ranges of a text and tells which words they fell on. What is added is spread
/// evenly over the range, so the sum over the text is what was added. Linear in the text's length
/// and the number of ranges.
final class Canvas {
    private final String text;
    private final double[] steps;

    Canvas(String text) {
        this.text = text;
        this.steps = new double[text.length() + 1];
    }

    void add(int start, int end, double weight) {
        double each = weight / (end - start);
        steps[start] += each;
        steps[end] -= each;
    }

    /// The words (runs without white space, less punctuation at their ends) of largest weight in
    /// either direction, neighbours of equal sign joined, in order of the text.
    List<Evidence> strongest(int max) {
        List<Evidence.Text> words = words();
        double cut =
                words.stream()
                        .map(w -> Math.abs(w.weight()))
                        .sorted(Comparator.reverseOrder())
                        .skip(Math.max(0, max - 1))
                        .findFirst()
                        .orElse(0.0);
        List<Evidence> kept = new ArrayList<>();
        int before = -2;
        for (int i = 0; i < words.size(); i++) {
            Evidence.Text word = words.get(i);
            if (Math.abs(word.weight()) < cut
                    || word.weight() == 0
                    || (kept.size() >= max && before != i - 1)) {
                continue;
            }
            if (before == i - 1
                    && kept.getLast() instanceof Evidence.Text(Span span, double weight)
                    && weight * word.weight() > 0) {
                kept.set(
                        kept.size() - 1,
                        new Evidence.Text(
                                new Span(span.start(), word.span().end()), weight + word.weight()));
            } else {
                kept.add(word);
            }
            before = i;
        }
        return kept;
    }

    /// Weight on white space goes to the word before it, before the first word to the first.
    private List<Evidence.Text> words() {
        List<Evidence.Text> words = new ArrayList<>();
        double level = 0;
        double sum = 0;
        int start = -1;
        int end = -1;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                if (end < i && start >= 0) {
                    words.add(new Evidence.Text(trimmed(start, end), sum));
                    sum = 0;
                    start = i;
                } else if (start < 0) {
                    start = i;
                }
                end = i + 1;
            }
            level += steps[i];
            sum += level;
        }
        if (start >= 0) {
            words.add(new Evidence.Text(trimmed(start, end), sum));
        }
        return words;
    }

    private Span trimmed(int start, int end) {
        int from = start;
        int to = end;
        while (from < to - 1 && isEdge(text.charAt(from))) {
            from++;
        }
        while (to > from + 1 && isEdge(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static boolean isEdge(char c) {
        return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c) && c != '$' && c != '%';
    }
}
