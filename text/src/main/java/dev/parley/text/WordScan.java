package dev.parley.text;

import java.util.Set;

/// Where a word, number or name ends.
final class WordScan {
    /// Endings after which a word with a dot is a host and not two sentences without space.
    private static final Set<String> TOP_LEVEL =
            Set.of(
                    "com", "net", "org", "io", "co", "uk", "de", "fr", "es", "it", "nl", "ca", "au",
                    "tv", "gg", "me", "ly", "be", "edu", "gov", "app", "dev", "ai", "info", "biz",
                    "ru", "jp", "cn", "eu", "us", "fm", "cc", "xyz", "shop", "store", "html", "js",
                    "py", "exe", "jpg", "png", "gif", "pdf");

    private WordScan() {}

    /// One past the word that starts at `start`, which is a letter, digit or mark.
    static int end(String text, int start) {
        int length = text.length();
        int i = start;
        while (i < length) {
            int c = text.charAt(i);
            if (c < 128) {
                if (CharKind.isAsciiLetter(c) || CharKind.isAsciiDigit(c)) {
                    i++;
                    continue;
                }
            } else {
                c = text.codePointAt(i);
                if (isInWord(c, i > start) && !(CharKind.isIdeographic(c))) {
                    i += Character.charCount(c);
                    continue;
                }
            }
            int next = connector(text, start, i, c);
            if (next < 0) {
                break;
            }
            i = next;
        }
        return suffixEnd(text, i);
    }

    private static boolean isInWord(int c, boolean inside) {
        return CharKind.isWord(c) || (inside && (c == 0x200C || c == 0x200D));
    }

    /// Where a word goes on when the mark `c` at `i` joins its two sides; -1 when the word ends
    // there.
    private static int connector(String text, int start, int i, int c) {
        if (i == start || i + 1 >= text.length()) {
            return -1;
        }
        int before = text.codePointBefore(i);
        int after = text.codePointAt(i + 1);
        boolean joins =
                switch (c) {
                    case '\'', '’', 'ʼ' -> Character.isLetter(before) && Character.isLetter(after);
                    case '-', '‐', '‑' -> CharKind.isWord(before) && CharKind.isWord(after);
                    case '_' -> CharKind.isWord(before) && (CharKind.isWord(after) || after == '_');
                    case '&' ->
                            Character.isLetter(before)
                                    && Character.isUpperCase(after)
                                    && i - start <= 3;
                    case ',' -> isThousands(text, i);
                    case '.' -> isInnerDot(text, start, i, before, after);
                    default -> false;
                };
        return joins ? i + 1 : -1;
    }

    /// A comma with a digit before and exactly three after.
    private static boolean isThousands(String text, int i) {
        if (!CharKind.isAsciiDigit(text.charAt(i - 1)) || i + 3 >= text.length()) {
            return false;
        }
        for (int k = 1; k <= 3; k++) {
            if (!CharKind.isAsciiDigit(text.charAt(i + k))) {
                return false;
            }
        }
        return i + 4 >= text.length() || !CharKind.isAsciiDigit(text.charAt(i + 4));
    }

    private static boolean isInnerDot(String text, int start, int i, int before, int after) {
        if (CharKind.isAsciiDigit(before) && CharKind.isAsciiDigit(after)) {
            return true;
        }
        if (!Character.isLetter(after) || !CharKind.isWord(before)) {
            return false;
        }
        boolean initials = (i - 1 == start || text.charAt(i - 2) == '.') && isSingle(text, i + 1);
        return initials || isTopLevel(text, i + 1);
    }

    private static boolean isSingle(String text, int i) {
        return i + 1 >= text.length() || !CharKind.isWord(text.charAt(i + 1));
    }

    private static boolean isTopLevel(String text, int from) {
        int to = from;
        while (to < text.length() && to - from <= 5 && CharKind.isAsciiLetter(text.charAt(to))) {
            to++;
        }
        return to - from >= 2
                && to - from <= 5
                && (to == text.length() || !CharKind.isWord(text.charAt(to)))
                && TOP_LEVEL.contains(text.substring(from, to));
    }

    /// Marks that end a word and belong to it: `50%`, `500+`, `90°`, `Disney+`, `C++`, `C#`,
    // `U.S.`.
    private static int suffixEnd(String text, int i) {
        if (i >= text.length() || i == 0) {
            return i;
        }
        char c = text.charAt(i);
        char before = text.charAt(i - 1);
        if (c == '%' || c == '°' || c == '€' || c == '£') {
            return CharKind.isAsciiDigit(before) ? i + 1 : i;
        }
        if (c == '+') {
            int end = i + 1 < text.length() && text.charAt(i + 1) == '+' ? i + 2 : i + 1;
            return end < text.length() && CharKind.isWord(text.charAt(end)) ? i : end;
        }
        if (c == '#') {
            return (before == 'C' || before == 'F') && isLone(text, i - 1) ? i + 1 : i;
        }
        if (c == '.') {
            return i >= 2 && text.charAt(i - 2) == '.' && Character.isLetter(before) ? i + 1 : i;
        }
        return i;
    }

    private static boolean isLone(String text, int i) {
        return i == 0 || !CharKind.isWord(text.charAt(i - 1));
    }
}
