package dev.parley.annotators.mention;

import dev.parley.text.Tokens;
import java.util.HashMap;
import java.util.Map;

/// Counts of words and word pairs by how they are written, on the way to a [WordUse].
public final class UseCounts {
    private static final int LEAST = 5;
    private static final int SWEEP = 4_000_000;

    private final Map<Integer, int[]> words = new HashMap<>();
    private final Map<Integer, int[]> pairs = new HashMap<>();

    /// Counts the words inside the sentences of lines of mixed casing.
    public void add(String text, int titleEnd, Tokens tokens) {
        Glance glance = new Glance(text, titleEnd, tokens);
        for (int i = 0; i < glance.size; i++) {
            Casing casing = glance.casing(i);
            if (glance.line[i] % 5 != 1 || glance.opens[i] == 1 || !casing.isWord()) {
                continue;
            }
            count(words, glance.word[i], casing.isRaised(), casing == Casing.UPPER);
            if (i > 0 && glance.opens[i - 1] == 0 && glance.gap[i] != 2) {
                Casing before = glance.casing(i - 1);
                if (before.isWord() || casing == Casing.NUMBER) {
                    boolean both = casing.isRaised() && before.isRaised();
                    count(
                            pairs,
                            WordUse.pair(glance.word[i - 1], glance.word[i]),
                            both,
                            casing == Casing.UPPER);
                }
            }
        }
        if (pairs.size() > SWEEP) {
            pairs.values().removeIf(c -> c[0] < 2);
        }
    }

    private static void count(Map<Integer, int[]> counts, int key, boolean raised, boolean upper) {
        int[] c = counts.computeIfAbsent(key, k -> new int[3]);
        c[0]++;
        c[1] += raised ? 1 : 0;
        c[2] += upper ? 1 : 0;
    }

    /// How many word forms were seen.
    public int words() {
        return words.size();
    }

    /// The table of all words, and of the pairs that are often written as a name, seen five times
    /// or more.
    public WordUse table() {
        words.values().removeIf(c -> c[0] < LEAST);
        pairs.values().removeIf(c -> c[0] < LEAST || c[1] * 5 < c[0]);
        int[] keys = new int[words.size() + pairs.size()];
        byte[] codes = new byte[keys.length];
        int n = 0;
        for (Map<Integer, int[]> counts : java.util.List.of(words, pairs)) {
            for (Map.Entry<Integer, int[]> e : counts.entrySet()) {
                int[] c = e.getValue();
                keys[n] = e.getKey();
                codes[n++] = WordUse.code(c[0], c[1], c[2]);
            }
        }
        return WordUse.of(keys, codes);
    }
}
