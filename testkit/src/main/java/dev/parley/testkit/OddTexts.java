package dev.parley.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Texts that break text code: empty, endless, mixed scripts, half characters, markup that never
/// closes.
public final class OddTexts {
    private static final List<String> PIECES =
            List.of(
                    "a",
                    "I",
                    "the",
                    "love",
                    "Sony",
                    "WH-1000XM5",
                    "$1,299.99",
                    "3.5mm",
                    "r/test",
                    "u/someone",
                    "#tag",
                    "@name",
                    " ",
                    "  ",
                    "\n",
                    "\n\n",
                    "\t",
                    "\u00A0",
                    "\u2028",
                    "\u0000",
                    "\u0007",
                    "\uFFFD",
                    "\uFEFF",
                    "\u200B",
                    "\u200D",
                    "\u200F",
                    "(",
                    ")",
                    "[",
                    "]",
                    "{",
                    "}",
                    "*",
                    "**",
                    "_",
                    "`",
                    "~~",
                    "^",
                    "|",
                    "\\",
                    "<",
                    ">",
                    "&",
                    "&amp;",
                    "&#39;",
                    "&#x1F600;",
                    "...",
                    "!!!",
                    "?",
                    "'",
                    "\"",
                    "“",
                    "’",
                    "-",
                    "—",
                    "/",
                    "http://",
                    "https://www.example.com/a_b?c=d#e",
                    "[x](http://y.z)",
                    "😀",
                    "👩\u200D💻",
                    "👍🏽",
                    "🇩🇪",
                    "1\uFE0F\u20E3",
                    "\uD83D",
                    "\uDE00",
                    "e\u0301",
                    "é",
                    "ß",
                    "İ",
                    "ı",
                    "ﬁ",
                    "Å",
                    "日本語",
                    "我爱耳机",
                    "한국어",
                    "ไทย",
                    "مرحبا",
                    "\u202Eabc\u202C",
                    "שלום",
                    "हिन्दी",
                    "привет",
                    "Ελληνικά",
                    "𝕳𝖊𝖑𝖑𝖔",
                    "vs",
                    "not",
                    "0",
                    "12345678901234567890");

    private OddTexts() {}

    /// Fixed attacks, then `random` ones.
    ///
    /// @param longest length of the longest texts, in characters
    public static List<String> of(Random random, int longest, int randomTexts) {
        List<String> texts = new ArrayList<>(fixed(longest));
        for (int i = 0; i < randomTexts; i++) {
            texts.add(random(random, 1 + random.nextInt(60)));
        }
        return List.copyOf(texts);
    }

    /// A text of `pieces` odd pieces.
    public static String random(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(3) == 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static List<String> fixed(int longest) {
        return List.of(
                "",
                " ",
                "\n",
                " \t\n\u00A0 ",
                "\u0000",
                "a",
                "A",
                ".",
                "?",
                "😀",
                "\uD83D",
                "\uDE00",
                "\uDE00\uD83D",
                "\u0301",
                "\u200D",
                "I love my Sony WH-1000XM5, better than the Bose for $299.",
                "&amp;lt;b&amp;gt; &#39;x&#39; &nbsp; &unknown; &#0; &#x110000;",
                "שלום עולם مرحبا بالعالم hello \u202Eolleh\u202C",
                "日本語とEnglishと한국어 и русский και ελληνικά",
                "i̇stanbul İSTANBUL ǅ ﬃ ß ẞ",
                "¯\\_(ツ)_/¯",
                "a\u0000b\u0000c",
                "\uFFFE\uFFFF",
                "\uDBFF\uDFFF",
                "😀".repeat(longest / 2),
                "👩\u200D👩\u200D👧\u200D👦".repeat(longest / 11),
                "(".repeat(longest),
                "[".repeat(longest),
                "*".repeat(longest),
                "a".repeat(longest),
                "a ".repeat(longest / 2),
                ". ".repeat(longest / 2),
                "\n".repeat(longest),
                "\u0301".repeat(longest),
                "word".repeat(longest / 4),
                "wie gut ".repeat(longest / 8),
                "日".repeat(longest),
                "\uD83D".repeat(longest),
                "\u0000".repeat(longest));
    }
}
