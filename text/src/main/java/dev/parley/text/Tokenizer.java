package dev.parley.text;

import java.util.Arrays;

/// Cuts clean text into words, numbers, marks and emoji.
///
/// One token each: words with inner apostrophes and hyphens (`don't`, `wi-fi`), numbers with
// currency,
/// thousands, decimals and units (`$1,299.99`, `3.5mm`, `50%`), names with digits (`wh-1000xm5`),
// short
/// names with `&`, `+`, `#` (`AT&T`, `Disney+`, `C#`), initials (`U.S.`), hosts (`amazon.com`),
/// handles (`@name`), tags (`#name`), communities and users (`r/name`), faces (`:-)`), emoji with
// all
/// their modifiers, one Han or Hiragana character, a run of one punctuation mark (`...`). Linear:
// every
/// look-ahead is bounded.
public final class Tokenizer {
    private Tokenizer() {}

    /// The tokens of a text.
    public static Tokens tokens(String text) {
        Scan scan = new Scan(text);
        scan.run();
        return scan.tokens();
    }

    private static final class Scan {
        private final String text;
        private final int length;
        private int[] starts;
        private int[] ends;
        private int size;

        Scan(String text) {
            this.text = text;
            this.length = text.length();
            this.starts = new int[length / 4 + 8];
            this.ends = new int[length / 4 + 8];
        }

        Tokens tokens() {
            return new Tokens(text, Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
        }

        void run() {
            int i = 0;
            while (i < length) {
                char c = text.charAt(i);
                if (c == ' ' || c == '\n' || CharKind.isSpace(c)) {
                    i++;
                } else {
                    int end = token(i, c);
                    add(i, end);
                    i = end;
                }
            }
        }

        private void add(int start, int end) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            starts[size] = start;
            ends[size++] = end;
        }

        private int token(int i, char c) {
            if (CharKind.isAsciiLetter(c)) {
                int prefixed = c == 'r' || c == 'u' ? slashName(i, i) : -1;
                return prefixed > 0 ? prefixed : WordScan.end(text, i);
            }
            if (CharKind.isAsciiDigit(c)) {
                int keycap = EmojiScan.keycapEnd(text, i);
                return keycap > 0 ? keycap : WordScan.end(text, i);
            }
            if (c < 128) {
                return ascii(i, c);
            }
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (CharKind.isIdeographic(codePoint)) {
                return EmojiScan.selectorsEnd(text, next);
            }
            if (isCurrency(codePoint)
                    && next < length
                    && CharKind.isAsciiDigit(text.charAt(next))) {
                return WordScan.end(text, next);
            }
            if (CharKind.isWord(codePoint)) {
                return WordScan.end(text, i);
            }
            int emoji = EmojiScan.end(text, i);
            return emoji > 0 ? emoji : repeatEnd(i, codePoint);
        }

        private int ascii(int i, char c) {
            switch (c) {
                case '$' -> {
                    if (i + 1 < length && CharKind.isAsciiDigit(text.charAt(i + 1))) {
                        return WordScan.end(text, i + 1);
                    }
                }
                case '@', '#' -> {
                    int end = nameEnd(i + 1);
                    if (end > i + 1) {
                        return end;
                    }
                }
                case '/' -> {
                    int end = i + 1 < length ? slashName(i, i + 1) : -1;
                    if (end > 0) {
                        return end;
                    }
                }
                case ':', ';', '=' -> {
                    int end = faceEnd(i);
                    if (end > 0) {
                        return end;
                    }
                }
                case '_' -> {
                    return repeatEnd(i, '_');
                }
                default -> {
                    int keycap = EmojiScan.keycapEnd(text, i);
                    if (keycap > 0) {
                        return keycap;
                    }
                }
            }
            return repeatEnd(i, c);
        }

        /// One past `r/name` or `u/name`, whose letter stands at `letter`; -1 when there is none.
        private int slashName(int i, int letter) {
            char kind = text.charAt(letter);
            if ((kind != 'r' && kind != 'u')
                    || letter + 1 >= length
                    || text.charAt(letter + 1) != '/') {
                return -1;
            }
            if (i > 0 && (CharKind.isWord(text.charAt(i - 1)) || text.charAt(i - 1) == '/')) {
                return -1;
            }
            int end = nameEnd(letter + 2);
            return end > letter + 3 ? end : -1;
        }

        private int nameEnd(int from) {
            int i = from;
            while (i < length && (CharKind.isWord(text.charAt(i)) || text.charAt(i) == '_')) {
                i++;
            }
            return i;
        }

        /// One past a face such as `:)`, `;-D`, `=P`, which stands free on both sides.
        private int faceEnd(int i) {
            if (i > 0 && CharKind.isWord(text.charAt(i - 1))) {
                return -1;
            }
            int j = i + 1;
            if (j < length && (text.charAt(j) == '-' || text.charAt(j) == '\'')) {
                j++;
            }
            if (j >= length || ")(DPp/\\|oO3*".indexOf(text.charAt(j)) < 0) {
                return -1;
            }
            int end = repeatEnd(j, text.charAt(j));
            return end < length && CharKind.isWord(text.charAt(end)) ? -1 : end;
        }

        private int repeatEnd(int i, int codePoint) {
            int width = Character.charCount(codePoint);
            int j = i + width;
            while (j < length && text.codePointAt(j) == codePoint) {
                j += width;
            }
            return j;
        }

        private static boolean isCurrency(int c) {
            return Character.getType(c) == Character.CURRENCY_SYMBOL;
        }
    }
}
