package dev.parley.annotators.mention;

import dev.parley.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A name found once in a text is a name wherever the same words stand, written alike.
///
/// Linear in the text: names are looked up by their words, longest first, at most [#LONGEST]
/// tokens.
final class Echoes {
    private static final double SURE = 0.5;
    private static final int LONGEST = 6;

    private Echoes() {}

    /// Adds the other occurrences of names found with confidence of at least one half.
    ///
    /// @param names in order, not overlapping
    static List<FoundName> add(List<FoundName> names, String text, Tokens tokens) {
        Map<String, FoundName> known = new HashMap<>();
        for (FoundName name : names) {
            if (name.confidence() >= SURE && name.to() - name.from() <= LONGEST) {
                known.merge(
                        surface(text, tokens, name.from(), name.to()),
                        name,
                        (a, b) -> a.confidence() >= b.confidence() ? a : b);
            }
        }
        return known.isEmpty() ? names : spread(names, known, text, tokens);
    }

    private static List<FoundName> spread(
            List<FoundName> names, Map<String, FoundName> known, String text, Tokens tokens) {
        int longest = known.values().stream().mapToInt(n -> n.to() - n.from()).max().orElse(0);
        List<FoundName> all = new ArrayList<>();
        int next = 0;
        for (int from = 0; from < tokens.size(); ) {
            if (next < names.size() && names.get(next).from() == from) {
                all.add(names.get(next));
                from = names.get(next++).to();
                continue;
            }
            int limit = next < names.size() ? names.get(next).from() : tokens.size();
            int to = Math.min(limit, from + longest);
            FoundName name = null;
            while (to > from && (name = known.get(surface(text, tokens, from, to))) == null) {
                to--;
            }
            if (name != null) {
                all.add(new FoundName(from, to, name.type(), name.confidence()));
            }
            from = Math.max(to, from + 1);
        }
        return all;
    }

    static String surface(String text, Tokens tokens, int from, int to) {
        return text.substring(tokens.start(from), tokens.end(to - 1));
    }
}
