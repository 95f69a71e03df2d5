package dev.parley.annotators.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a community's name into words: `MechanicalKeyboards`, `mechanicalkeyboards` and
/// `mechanical_keyboards` all give `mechanical keyboards`.
///
/// Where marks, digits and capitals do not tell, the cut is the one with the fewest words out of
/// those that [WordScores] knows; letters that no known word covers cost as much as two words each.
final class NameWords {
    private static final int LONGEST = 24;
    private static final int LONGEST_WORD = 18;
    private static final int SHORTEST_WORD = 3;
    private static final double UNCOVERED = 2;
    private static final double SHORT = 0.6;

    private NameWords() {}

    /// The words, lower case, separated by spaces.
    static String of(String community, WordScores known) {
        List<String> words = new ArrayList<>();
        for (String part : parts(community)) {
            cut(part.toLowerCase(Locale.ROOT), known, words);
        }
        return String.join(" ", words);
    }

    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= name.length(); i++) {
            if (i == name.length() || isSeam(name.charAt(i - 1), name.charAt(i))) {
                String part = name.substring(start, i).replace("_", "").replace("-", "");
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i;
            }
        }
        return parts;
    }

    private static boolean isSeam(char before, char after) {
        return before == '_'
                || before == '-'
                || Character.isLowerCase(before) && Character.isUpperCase(after)
                || Character.isDigit(before) != Character.isDigit(after);
    }

    private static void cut(String part, WordScores known, List<String> words) {
        int n = Math.min(part.length(), LONGEST);
        double[] cost = new double[n + 1];
        int[] from = new int[n + 1];
        for (int end = 1; end <= n; end++) {
            cost[end] = cost[end - 1] + UNCOVERED;
            from[end] = end - 1;
            for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
                int length = end - start;
                boolean whole = length == part.length();
                if ((length >= SHORTEST_WORD || whole)
                        && known.row(WordFeatures.hash(part, start, end)) >= 0) {
                    double c = cost[start] + 1 + (length < 5 ? SHORT : 0);
                    if (c < cost[end]) {
                        cost[end] = c;
                        from[end] = start;
                    }
                }
            }
        }
        List<String> reversed = new ArrayList<>();
        for (int end = n; end > 0; end = from[end]) {
            if (end - from[end] > 1 || n == 1) {
                reversed.add(part.substring(from[end], end));
            }
        }
        words.addAll(reversed.reversed());
    }
}
