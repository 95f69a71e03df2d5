package dev.parley.annotators.mention;

/// Kinds of features, in the order in which [MentionFeatures] writes them into a row.
enum Clue {
    WORDS("words", 0, 10),
    LETTERS("letters", 10, 21),
    CASING("casing", 21, 28),
    USE("usual casing", 28, 40),
    LISTS("lists", 40, 48);

    private final String label;
    private final int from;
    private final int to;

    Clue(String label, int from, int to) {
        this.label = label;
        this.from = from;
        this.to = to;
    }

    /// The name in evidence.
    String label() {
        return label;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }
}
