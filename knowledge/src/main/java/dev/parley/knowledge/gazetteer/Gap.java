package dev.parley.knowledge.gazetteer;

/// What stands between two words of a text, seen by someone who looks for names.
enum Gap {
    /// Nothing, as in `AT&T`, or the apostrophe of a final s: the name goes on.
    NONE,
    /// A space, hyphen or other small mark: the name goes on if it may be broken here.
    BREAK,
    /// A line end, a comma or the like: no name goes on.
    CLOSED;

    /// A full stop and a space join only a short word, as in `Dr. Pepper`.
    private static final int ABBREVIATION = 3;

    static Gap between(String text, int wordStart, int wordEnd, int nextStart) {
        int width = nextStart - wordEnd;
        if (width == 0) {
            return NONE;
        }
        char c = text.charAt(wordEnd);
        if (width == 1) {
            if (isApostrophe(c) && isFinalS(text, nextStart)) {
                return NONE;
            }
            return isJoint(c) ? BREAK : CLOSED;
        }
        if (width == 2 && text.charAt(wordEnd + 1) == ' ') {
            boolean abbreviation = c == '.' && wordEnd - wordStart <= ABBREVIATION;
            return abbreviation || c == ':' ? BREAK : CLOSED;
        }
        boolean dash = width == 3 && c == ' ' && text.startsWith(" - ", wordEnd);
        return dash ? BREAK : CLOSED;
    }

    /// True when the word at `start` follows an apostrophe inside a word: the s of `Sony's`.
    static boolean isSuffix(String text, int start) {
        return start > 1
                && isApostrophe(text.charAt(start - 1))
                && Letters.fold(text.charAt(start - 2)) != Letters.NONE;
    }

    /// True when `'t`, `'re`, `'ve`, `'ll`, `'m` or `'d` follows: the word before is no name.
    static boolean isContraction(String text, int end) {
        if (end + 1 >= text.length() || !isApostrophe(text.charAt(end))) {
            return false;
        }
        int after = end + 1;
        while (after < text.length() && Letters.fold(text.charAt(after)) != Letters.NONE) {
            after++;
            if (after - end > 3) {
                return false;
            }
        }
        return switch (text.substring(end + 1, after)) {
            case "t", "re", "ve", "ll", "m", "d" -> true;
            default -> false;
        };
    }

    private static boolean isFinalS(String text, int at) {
        return (text.charAt(at) == 's' || text.charAt(at) == 'S')
                && (at + 1 == text.length() || Letters.fold(text.charAt(at + 1)) == Letters.NONE);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean isJoint(char c) {
        return switch (c) {
            case ' ', '\u00a0', '-', '‐', '‑', '.', '/', ':', '_', '!' -> true;
            default -> isApostrophe(c);
        };
    }
}
