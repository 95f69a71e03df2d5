package dev.parley.models.distil;

import dev.parley.models.wordpiece.Pieces;
import dev.parley.models.wordpiece.WordPiece;

/// How often each vocabulary piece occurs in some texts. Not thread-safe.
public final class PieceCounts {
    private final WordPiece wordPiece;
    private final long[] counts;
    private long total;

    public PieceCounts(WordPiece wordPiece) {
        this.wordPiece = wordPiece;
        this.counts = new long[wordPiece.vocabulary().size()];
    }

    public void add(CharSequence text) {
        Pieces pieces = wordPiece.pieces(text);
        for (int i = 0; i < pieces.size(); i++) {
            counts[pieces.id(i)]++;
        }
        total += pieces.size();
    }

    public long count(int piece) {
        return counts[piece];
    }

    public long total() {
        return total;
    }

    /// The share of a piece among all, a piece never seen counting as half an occurrence.
    double share(int piece) {
        return (counts[piece] + 0.5) / (total + 0.5 * counts.length);
    }
}
