package dev.parley.text;

import dev.parley.core.Layer;
import dev.parley.core.Span;

/// The words, numbers and marks of a document's clean text, in order; white space is dropped.
///
/// Kept as offset arrays: a document of n tokens costs 8 n bytes, and a token's text is cut on
// demand.
public final class Tokens {
    /// Where annotators find the tokens.
    public static final Layer<Tokens> LAYER = new Layer<>("text.tokens", Tokens.class);

    private final String text;
    private final int[] starts;
    private final int[] ends;

    /// @param starts offsets into `text`, ascending
    /// @param ends same length; `ends[i] <= starts[i + 1]`
    public Tokens(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts.clone();
        this.ends = ends.clone();
    }

    public int size() {
        return starts.length;
    }

    public int start(int i) {
        return starts[i];
    }

    public int end(int i) {
        return ends[i];
    }

    public String text(int i) {
        return text.substring(starts[i], ends[i]);
    }

    public Span span(int i) {
        return new Span(starts[i], ends[i]);
    }
}
