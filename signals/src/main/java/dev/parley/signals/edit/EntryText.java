package dev.parley.signals.edit;

import dev.parley.core.ArtefactRef;
import dev.parley.signals.definition.Evaluation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// Entries of lists as one line of YAML each.
final class EntryText {
    private static final int DECIMALS = 4;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null");

    private EntryText() {}

    static String artefact(ArtefactRef artefact) {
        return "{name: " + word(artefact.name()) + ", sha256: " + word(artefact.sha256()) + "}";
    }

    /// Figures are rounded to four decimals.
    static String evaluation(Evaluation e) {
        return "{set: %s, metric: %s, tier: %s, value: %s, interval: [%s, %s], command: %s, date: %s}"
                .formatted(
                        word(e.set()),
                        word(e.metric()),
                        e.tier().label(),
                        number(e.value()),
                        number(e.low()),
                        number(e.high()),
                        quoted(e.command()),
                        e.date());
    }

    private static String number(double value) {
        String plain =
                BigDecimal.valueOf(value)
                        .setScale(DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    /// A scalar that is read back as this text, quoted only when it must be: a hash of digits alone
    /// would be read as a number.
    static String word(String text) {
        return PLAIN.matcher(text).matches() && !RESERVED.matcher(text).matches()
                ? text
                : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
