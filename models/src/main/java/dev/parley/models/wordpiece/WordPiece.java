package dev.parley.models.wordpiece;

/// BERT's uncased WordPiece, exactly, for whole texts in linear time and without a string per
/// piece.
///
/// A text is normalised (control characters dropped, white space unified, Chinese characters set
/// apart, accents removed, lower-cased), cut at white space and around punctuation, and each word
/// is covered by the longest vocabulary pieces from left to right; a word that cannot be covered,
/// or of more than 100 characters, becomes one `[UNK]`. Special pieces written in a text, such as
/// `[SEP]`, are text here: nobody can steer the model with them. Immutable; one instance serves any
/// number of threads.
public final class WordPiece {
    static final int MAX_WORD = 100;

    private final Vocabulary vocabulary;
    private final PieceTrie trie;
    private final int unknown;
    private final int cls;
    private final int sep;

    private WordPiece(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.trie = vocabulary.trie();
        this.unknown = vocabulary.require("[UNK]");
        this.cls = vocabulary.require("[CLS]");
        this.sep = vocabulary.require("[SEP]");
    }

    public static WordPiece of(Vocabulary vocabulary) {
        return new WordPiece(vocabulary);
    }

    /// The shared tokenizer of bge-small (also of MiniLM and e5-small), loaded at first use.
    public static WordPiece bgeSmall() {
        return Shared.BGE_SMALL;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// The id of `[UNK]`.
    public int unknown() {
        return unknown;
    }

    /// The id of `[CLS]`.
    public int cls() {
        return cls;
    }

    /// The id of `[SEP]`.
    public int sep() {
        return sep;
    }

    /// The pieces of a text; none for an empty one. Cost is linear in the text's length.
    public Pieces pieces(CharSequence text) {
        PieceScanner scanner = new PieceScanner(trie, unknown, text.length());
        scanner.scan(text);
        return scanner.pieces();
    }

    private static final class Shared {
        static final WordPiece BGE_SMALL = of(Vocabulary.fromResource(Vocabulary.BGE_SMALL));
    }
}
