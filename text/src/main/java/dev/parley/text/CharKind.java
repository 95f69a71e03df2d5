package dev.parley.text;

/// Questions about single characters that cleaning and tokenizing share.
final class CharKind {
    private CharKind() {}

    static boolean isSpace(int c) {
        return c == ' '
                || (c >= 9 && c <= 13)
                || c == 0x85
                || c == 0xA0
                || (c > 0xFF && (Character.isSpaceChar(c) || c == 0x2028 || c == 0x2029));
    }

    /// Invisible in any text: control characters, byte order marks, joiners without a job, marks of
    /// direction. Zero-width joiner and non-joiner are not here: they may have a job.
    static boolean isInvisible(int c) {
        return c < 0x20
                || (c >= 0x7F && c < 0xA0)
                || c == 0xAD
                || c == 0x200B
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF
                || c == 0x61C
                || c == 0x180E
                || (c >= 0xFFF9 && c <= 0xFFFB);
    }

    static boolean isWord(int c) {
        if (c < 128) {
            return isAsciiLetter(c) || isAsciiDigit(c);
        }
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return (type == Character.NON_SPACING_MARK
                        || type == Character.COMBINING_SPACING_MARK
                        || type == Character.ENCLOSING_MARK)
                && !isVariationSelector(c)
                && c != 0x20E3;
    }

    static boolean isAsciiLetter(int c) {
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    static boolean isAsciiDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAsciiPunctuation(int c) {
        return (c > 32 && c < 48)
                || (c > 57 && c < 65)
                || (c > 90 && c < 97)
                || (c > 122 && c < 127);
    }

    static boolean isVariationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F;
    }

    static boolean isRegionalIndicator(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }

    static boolean isSkinTone(int c) {
        return c >= 0x1F3FB && c <= 0x1F3FF;
    }

    /// Characters that are shown as pictures, alone or with a variation selector.
    static boolean isEmoji(int c) {
        return (c >= 0x1F000 && c <= 0x1FAFF)
                || (c >= 0x2600 && c <= 0x27BF)
                || (c >= 0x2B00 && c <= 0x2BFF)
                || (c >= 0x2300 && c <= 0x23FF)
                || (c >= 0x25A0 && c <= 0x25FF)
                || c == 0x203C
                || c == 0x2049
                || c == 0x3030
                || c == 0x303D
                || c == 0x3297
                || c == 0x3299;
    }

    /// Scripts that are written without spaces and that are read character by character.
    static boolean isIdeographic(int c) {
        return c >= 0x2E80 && (Character.isIdeographic(c) || (c >= 0x3041 && c <= 0x309F));
    }
}
