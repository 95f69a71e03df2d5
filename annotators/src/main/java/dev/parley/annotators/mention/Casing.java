package dev.parley.annotators.mention;

/// How letters and digits of a token are written.
enum Casing {
    MARK,
    LOWER,
    TITLE,
    UPPER,
    LETTER,
    CAMEL,
    NUMBER,
    MODEL_UPPER,
    MODEL_LOWER;

    /// Reads one token of `text`.
    static Casing of(CharSequence text, int start, int end) {
        int upper = 0;
        int lower = 0;
        int digits = 0;
        int upperAfterFirst = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (Character.isUpperCase(c)) {
                upper++;
                if (i > start) {
                    upperAfterFirst++;
                }
            } else if (Character.isLetter(c)) {
                lower++;
            }
        }
        if (upper + lower == 0) {
            return digits > 0 ? NUMBER : MARK;
        }
        if (digits > 0) {
            return upper > 0 ? MODEL_UPPER : MODEL_LOWER;
        }
        if (upper == 0) {
            return LOWER;
        }
        if (lower == 0) {
            return upper == 1 ? LETTER : UPPER;
        }
        return upperAfterFirst > 0 ? CAMEL : TITLE;
    }

    /// Whether a token of this casing carries a letter.
    boolean isWord() {
        return this != MARK && this != NUMBER;
    }

    /// Whether a capital letter is written.
    boolean isRaised() {
        return switch (this) {
            case TITLE, UPPER, LETTER, CAMEL, MODEL_UPPER -> true;
            case MARK, LOWER, NUMBER, MODEL_LOWER -> false;
        };
    }
}
