package dev.parley.text;

/// Where an emoji ends: with its skin tone, selectors, joined partners, flag halves and tags.
final class EmojiScan {
    private static final int JOINER = 0x200D;
    private static final int KEYCAP = 0x20E3;

    private EmojiScan() {}

    /// One past the emoji that starts at `i`; -1 when none starts there.
    static int end(String text, int i) {
        int c = text.codePointAt(i);
        int end = i + Character.charCount(c);
        if (CharKind.isRegionalIndicator(c)) {
            boolean pair =
                    end < text.length() && CharKind.isRegionalIndicator(text.codePointAt(end));
            return pair ? end + 2 : end;
        }
        boolean presented = end < text.length() && text.charAt(end) == 0xFE0F;
        if (!CharKind.isEmoji(c) && !presented) {
            return -1;
        }
        end = modifiersEnd(text, end);
        while (end + 1 < text.length()
                && text.charAt(end) == JOINER
                && CharKind.isEmoji(text.codePointAt(end + 1))) {
            int joined = text.codePointAt(end + 1);
            end = modifiersEnd(text, end + 1 + Character.charCount(joined));
        }
        return end;
    }

    /// One past a keycap such as `1️⃣` whose digit, `#` or `*` stands at `i`; -1 when there is
    // none.
    static int keycapEnd(String text, int i) {
        int j = i + 1;
        if (j < text.length() && text.charAt(j) == 0xFE0F) {
            j++;
        }
        return j < text.length() && text.charAt(j) == KEYCAP ? j + 1 : -1;
    }

    /// One past variation selectors at `i`.
    static int selectorsEnd(String text, int i) {
        int j = i;
        while (j < text.length() && CharKind.isVariationSelector(text.charAt(j))) {
            j++;
        }
        return j;
    }

    private static int modifiersEnd(String text, int i) {
        int j = i;
        while (j < text.length()) {
            int c = text.codePointAt(j);
            boolean tag = c >= 0xE0020 && c <= 0xE007F;
            if (!CharKind.isVariationSelector(c)
                    && !CharKind.isSkinTone(c)
                    && !tag
                    && c != KEYCAP) {
                return j;
            }
            j += Character.charCount(c);
        }
        return j;
    }
}
