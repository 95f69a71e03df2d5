package dev.parley.text.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/// How much of a text is written in which writing system, by letters; a letter that writes a
/// syllable or a word counts as two and a half.
final class Letters {
    private static final double SYLLABLE = 2.5;

    private final Map<UnicodeScript, Double> weights = new EnumMap<>(UnicodeScript.class);
    private double latin;
    private double total;

    /// Counts a text's letters.
    static Letters of(String text) {
        Letters letters = new Letters();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c < 128) {
                letters.latin += ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ? 1 : 0;
                i++;
            } else {
                int codePoint = text.codePointAt(i);
                letters.add(codePoint);
                i += Character.charCount(codePoint);
            }
        }
        letters.total += letters.latin;
        letters.weights.merge(UnicodeScript.LATIN, letters.latin, Double::sum);
        return letters;
    }

    private void add(int c) {
        if (!Character.isLetter(c)) {
            return;
        }
        UnicodeScript script = UnicodeScript.of(c);
        if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
            return;
        }
        boolean syllable =
                script == UnicodeScript.HAN
                        || script == UnicodeScript.HIRAGANA
                        || script == UnicodeScript.KATAKANA
                        || script == UnicodeScript.HANGUL;
        double weight = syllable ? SYLLABLE : 1;
        weights.merge(script, weight, Double::sum);
        total += weight;
    }

    double total() {
        return total;
    }

    double of(UnicodeScript script) {
        return weights.getOrDefault(script, 0.0);
    }

    /// Japanese mixes three systems; here they count as one.
    double japanese() {
        return of(UnicodeScript.HIRAGANA) + of(UnicodeScript.KATAKANA);
    }

    /// The system with the most weight, Han and kana taken together as Han.
    UnicodeScript main() {
        UnicodeScript best = UnicodeScript.LATIN;
        double most = of(UnicodeScript.LATIN);
        double han = of(UnicodeScript.HAN) + japanese();
        for (Map.Entry<UnicodeScript, Double> entry : weights.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return han > most || best == UnicodeScript.HIRAGANA || best == UnicodeScript.KATAKANA
                ? UnicodeScript.HAN
                : best;
    }

    /// The share of a system's weight, Han including kana.
    double share(UnicodeScript script) {
        double weight = script == UnicodeScript.HAN ? of(script) + japanese() : of(script);
        return total == 0 ? 0 : weight / total;
    }
}
