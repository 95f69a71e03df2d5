package dev.parley.models.wordpiece;

import dev.parley.core.Span;

/// A text as vocabulary pieces in order, without `[CLS]` and `[SEP]`.
///
/// Starts and ends never go back. Two pieces share a character only where one character became
/// several (a Hangul syllable). Immutable.
public final class Pieces {
    private final int[] ids;
    private final int[] starts;
    private final int[] ends;
    private final int[] words;

    Pieces(int[] ids, int[] starts, int[] ends, int[] words) {
        this.ids = ids;
        this.starts = starts;
        this.ends = ends;
        this.words = words;
    }

    public int size() {
        return ids.length;
    }

    /// The vocabulary id.
    public int id(int i) {
        return ids[i];
    }

    /// Where the piece starts in the text, in UTF-16 units.
    public int start(int i) {
        return starts[i];
    }

    /// One past the piece's last unit; non-spacing marks after a letter belong to it.
    public int end(int i) {
        return ends[i];
    }

    public Span span(int i) {
        return new Span(starts[i], ends[i]);
    }

    /// The number of the word (a run between spaces and punctuation, or one punctuation mark) that
    /// the piece is part of: from 0, never going back.
    public int word(int i) {
        return words[i];
    }

    /// Whether the piece goes on a word that an earlier piece began.
    public boolean continuesWord(int i) {
        return i > 0 && words[i] == words[i - 1];
    }
}
