package dev.parley.models.wordpiece;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// What BERT's uncased normaliser makes of each UTF-16 unit: dropped, a space, or what it becomes
/// after canonical decomposition, removal of non-spacing marks and lower-casing.
///
/// The Basic Multilingual Plane is tabulated once, at first use; code points above it are computed.
/// Marks are removed by code point, so their canonical reordering never matters.
final class CharacterTable {
    /// Vanishes: control, format, private use, unassigned, U+0000, U+FFFD, a lone surrogate.
    static final byte DROP = 0;

    /// Vanishes, but belongs to the character before: a non-spacing mark.
    static final byte MARK = 1;

    /// Ends a word.
    static final byte SPACE = 2;

    /// A word of its own: punctuation, or a Chinese character.
    static final byte ALONE = 3;

    /// Part of a word.
    static final byte WORD = 4;

    /// Becomes several units, see [#expansion]: Hangul syllables and a few others.
    static final byte EXPAND = 5;

    /// Half of a surrogate pair.
    static final byte SURROGATE = 6;

    private static final byte[] KIND = new byte[1 << 16];
    private static final char[] TO = new char[1 << 16];
    private static final char[][] EXPANSION = new char[1 << 16][];

    static {
        for (int c = 0; c < 1 << 16; c++) {
            if (Character.isSurrogate((char) c)) {
                KIND[c] = SURROGATE;
                continue;
            }
            KIND[c] = kindOfRaw(c);
            if (KIND[c] == WORD) {
                tabulate(c);
            }
        }
    }

    private CharacterTable() {}

    static byte kind(char c) {
        return KIND[c];
    }

    /// The one unit that `c` becomes, when its kind is [#ALONE] or [#WORD].
    static char to(char c) {
        return TO[c];
    }

    /// What `c` becomes when its kind is [#EXPAND]; each unit is a letter or, by [#isPunctuation],
    /// a mark.
    static char[] expansion(char c) {
        return EXPANSION[c];
    }

    /// What a code point above the Basic Multilingual Plane becomes; null when it is dropped (kinds
    /// [#DROP], [#MARK] by [#kindOfRaw]).
    static @Nullable String normalise(int codePoint) {
        byte kind = kindOfRaw(codePoint);
        if (kind == DROP) {
            return null;
        }
        String to = decompose(codePoint);
        return to.isEmpty() ? null : to;
    }

    static boolean isChinese(int cp) {
        return (cp >= 0x4E00 && cp <= 0x9FFF)
                || (cp >= 0x3400 && cp <= 0x4DBF)
                || (cp >= 0x20000 && cp <= 0x2A6DF)
                || (cp >= 0x2A700 && cp <= 0x2B73F)
                || (cp >= 0x2B740 && cp <= 0x2B81F)
                || (cp >= 0x2B920 && cp <= 0x2CEAF)
                || (cp >= 0xF900 && cp <= 0xFAFF)
                || (cp >= 0x2F800 && cp <= 0x2FA1F);
    }

    /// Whether a normalised code point stands alone.
    static boolean isPunctuation(int cp) {
        if (cp < 128) {
            return cp > 32 && cp < 127 && !Character.isLetterOrDigit(cp);
        }
        return switch (Character.getType(cp)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }

    private static void tabulate(int c) {
        String to = decompose(c);
        if (to.isEmpty()) {
            KIND[c] = MARK;
        } else if (to.length() == 1) {
            TO[c] = to.charAt(0);
            KIND[c] = isChinese(c) || isPunctuation(to.charAt(0)) ? ALONE : WORD;
        } else {
            EXPANSION[c] = to.toCharArray();
            KIND[c] = EXPAND;
        }
    }

    /// [#DROP], [#SPACE] or [#WORD] (meaning: look further).
    private static byte kindOfRaw(int cp) {
        if (cp == '\t' || cp == '\n' || cp == '\r') {
            return SPACE;
        }
        if (cp == 0 || cp == 0xFFFD) {
            return DROP;
        }
        return switch (Character.getType(cp)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE ->
                    DROP;
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    SPACE;
            default -> WORD;
        };
    }

    private static String decompose(int codePoint) {
        String raw = Character.toString(codePoint);
        String nfd =
                Normalizer.isNormalized(raw, Normalizer.Form.NFD)
                        ? raw
                        : Normalizer.normalize(raw, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(4);
        nfd.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(Character::toLowerCase)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
