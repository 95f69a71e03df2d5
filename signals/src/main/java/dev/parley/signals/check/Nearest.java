package dev.parley.signals.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Finds the names that somebody may have meant.
public final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /// Up to three of `names` that differ from `wanted` by few letters or contain it, nearest
    /// first.
    public static List<String> of(String wanted, Collection<String> names) {
        int limit = Math.max(2, wanted.length() / 3);
        return names.stream()
                .map(name -> Map.entry(name, distance(wanted, name)))
                .filter(e -> e.getValue() <= limit || related(wanted, e.getKey()))
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean related(String wanted, String name) {
        return wanted.length() >= 3 && (name.contains(wanted) || wanted.contains(name));
    }

    /// Levenshtein distance in UTF-16 units, with one row of memory.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    /// `did you mean 'a' or 'b'?` when something is near, else `allowed: …`, sorted as given.
    public static String hint(String wanted, Collection<String> names) {
        List<String> near = of(wanted, names);
        return near.isEmpty()
                ? "allowed: " + String.join(", ", names)
                : "did you mean '" + String.join("' or '", near) + "'?";
    }
}
