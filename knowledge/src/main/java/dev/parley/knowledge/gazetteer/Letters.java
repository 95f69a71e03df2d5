package dev.parley.knowledge.gazetteer;

import java.text.Normalizer;

/// Folding of single UTF-16 units: letters and digits to lower case without accents, `&` and `+` to
/// themselves, everything else to [#NONE].
final class Letters {
    /// What a character outside words folds to.
    static final char NONE = 0;

    private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = foldSlowly((char) c);
        }
    }

    private Letters() {}

    static char fold(char c) {
        return FOLDED[c];
    }

    /// A mark that belongs to names and is a word of its own.
    static boolean isMark(char c) {
        return c == '&' || c == '+';
    }

    private static char foldSlowly(char c) {
        if (isMark(c)) {
            return c;
        }
        if (!Character.isLetterOrDigit(c)) {
            return NONE;
        }
        char plain = c;
        if (c > 0x7f && c < 0x2000) {
            StringBuilder letters = new StringBuilder();
            Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD)
                    .chars()
                    .filter(Character::isLetterOrDigit)
                    .forEach(letter -> letters.append((char) letter));
            if (letters.length() == 1) {
                plain = letters.charAt(0);
            }
        }
        return Character.toLowerCase(plain);
    }
}
