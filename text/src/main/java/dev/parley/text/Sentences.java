package dev.parley.text;

import dev.parley.core.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts clean text into sentences: at line ends and after `.`, `!`, `?`, `…` and their fullwidth
/// sisters. Informal text starts sentences in lower case, so a full stop followed by white space
// ends a
/// sentence unless it stands after an abbreviation, a single letter, or a number that opens the
// line.
public final class Sentences {
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "vs", "v", "e.g", "i.e",
                    "eg", "ie", "etc", "approx", "no", "nr", "vol", "fig", "inc", "ltd", "corp",
                    "co", "dept", "est", "max", "min", "misc", "ave", "jan", "feb", "mar", "apr",
                    "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    private static final int MAX_WORD = 8;

    private Sentences() {}

    /// The sentences of a text in order, without white space at their ends; empty for a blank text.
    public static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\n') {
                add(text, start, i, spans);
                start = ++i;
            } else if (isTerminal(c)) {
                int end = closingEnd(text, terminalsEnd(text, i));
                if (ends(text, start, i, end)) {
                    add(text, start, end, spans);
                    start = end;
                }
                i = end;
            } else {
                i++;
            }
        }
        add(text, start, text.length(), spans);
        return List.copyOf(spans);
    }

    private static boolean ends(String text, int start, int mark, int end) {
        char c = text.charAt(mark);
        if (c == '。' || c == '！' || c == '？') {
            return true;
        }
        if (end < text.length() && !CharKind.isSpace(text.charAt(end))) {
            return false;
        }
        boolean single = end == mark + 1 && c == '.';
        return !single || !isAbbreviation(text, start, mark) || end == text.length();
    }

    private static boolean isAbbreviation(String text, int start, int dot) {
        int from = dot;
        while (from > start
                && dot - from <= MAX_WORD
                && (CharKind.isWord(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        String word = text.substring(from, dot).toLowerCase(Locale.ROOT);
        boolean initial =
                word.length() == 1 && Character.isLetter(word.charAt(0)) && !word.equals("i");
        boolean itemNumber =
                from == start && !word.isEmpty() && word.chars().allMatch(CharKind::isAsciiDigit);
        boolean dotted = word.length() == 3 && word.charAt(1) == '.';
        return initial || itemNumber || dotted || ABBREVIATIONS.contains(word);
    }

    private static boolean isTerminal(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '！' || c == '？';
    }

    private static int terminalsEnd(String text, int from) {
        int i = from;
        while (i < text.length() && isTerminal(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int closingEnd(String text, int from) {
        int i = from;
        while (i < text.length() && "\"')]”’»".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static void add(String text, int from, int to, List<Span> spans) {
        int start = from;
        int end = to;
        while (start < end && CharKind.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && CharKind.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            spans.add(new Span(start, end));
        }
    }
}
