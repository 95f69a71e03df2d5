package dev.parley.measure.report;

import java.util.Locale;

/// Collects HTML; text that comes from outside passes [#text], which escapes it.
final class Markup {
    private final StringBuilder out = new StringBuilder();

    Markup raw(String html) {
        out.append(html);
        return this;
    }

    Markup text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default ->
                        out.append(
                                Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
        return this;
    }

    Markup element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">");
    }

    /// A table cell with a figure of three decimals, or a dash when it is undefined.
    Markup number(double value) {
        return raw("<td class=\"number\">").raw(format(value)).raw("</td>");
    }

    Markup count(long value) {
        return raw("<td class=\"number\">" + value + "</td>");
    }

    static String format(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
