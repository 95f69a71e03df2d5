package dev.parley.text.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// For a few languages of one writing system: how likely each makes a character after the two
/// before it.
///
/// An interpolated Markov chain over a [Profile]'s counts, tabulated for all languages at once: one
/// look-up a character gives a row with the logarithm for each language. Where all three characters
/// are plain letters, which is nearly everywhere, the row's place is computed, not searched.
final class NgramModel {
    private static final double OF_THREE = 0.75;
    private static final double OF_TWO = 0.2;
    private static final double OF_ONE = 0.049;

    /// A character that a language never uses.
    private static final double NEVER = 1e-5;

    /// A start, a word's edge, and the letters.
    private static final String PLAIN = "\0 abcdefghijklmnopqrstuvwxyz";

    private final List<String> languages;
    private final int width;
    private final Rows rows;

    /// Rows of all triples of plain letters, edges and starts; zeros where no language says
    /// anything. Empty for languages that are not written in Latin letters.
    private float[] plain = {};

    private NgramModel(List<String> languages) {
        this.languages = languages;
        this.width = languages.size();
        this.rows = new Rows(width);
    }

    /// Tabulates languages by their profiles' names.
    static NgramModel of(List<String> languages) {
        NgramModel model = new NgramModel(List.copyOf(languages));
        List<Profile> profiles = languages.stream().map(Profile::read).toList();
        List<Map<String, Double>> contexts = profiles.stream().map(NgramModel::contexts).toList();
        Set<String> grams = new LinkedHashSet<>();
        profiles.forEach(profile -> grams.addAll(profile.frequency().keySet()));
        for (String gram : grams) {
            List<Tail> tails = tails(gram);
            float[] row = new float[model.width];
            for (int i = 0; i < row.length; i++) {
                double p = 0;
                for (Tail tail : tails) {
                    p += tail.share(profiles.get(i), contexts.get(i));
                }
                row[i] = (float) Math.log(NEVER + p);
            }
            model.rows.put(key(gram), row);
        }
        if (languages.contains("en")) {
            model.tabulate();
        }
        return model;
    }

    /// How often each one or two characters stand before another.
    private static Map<String, Double> contexts(Profile profile) {
        Map<String, Double> sums = new HashMap<>();
        profile.frequency()
                .forEach((gram, share) -> {
                    if (gram.length() > 1) {
                        sums.merge(gram.substring(0, gram.length() - 1), share, Double::sum);
                    }
                });
        return sums;
    }

    /// The last characters of a gram, cut once for all languages.
    ///
    /// @param context all but the last of them
    private record Tail(String gram, String context, double weight) {
        double share(Profile profile, Map<String, Double> contexts) {
            double of = context.isEmpty() ? 1 : contexts.getOrDefault(context, 0.0);
            return of == 0 ? 0 : weight * (profile.of(gram) / of);
        }
    }

    /// The last one, two and three characters of a gram, as far as it has them.
    private static List<Tail> tails(String gram) {
        List<Tail> tails = new ArrayList<>();
        double[] weights = {OF_ONE, OF_TWO, OF_THREE};
        for (int n = 1; n <= gram.length(); n++) {
            String tail = gram.substring(gram.length() - n);
            tails.add(new Tail(tail, tail.substring(0, n - 1), weights[n - 1]));
        }
        return tails;
    }

    List<String> languages() {
        return languages;
    }

    /// Adds the logarithms for the character `c` after `a` and `b`, times `weight`, to `sums`. A
    /// character that no language uses says nothing.
    void add(char a, char b, char c, float weight, float[] sums) {
        int first = plain(a);
        int second = plain(b);
        int third = plain(c);
        if (plain.length > 0 && (first | second | third) >= 0) {
            add(plain, place(first, second, third), weight, sums);
        } else {
            search(a, b, c, weight, sums);
        }
    }

    /// What [#add] does, for any characters.
    void search(char a, char b, char c, float weight, float[] sums) {
        int row = find(a, b, c);
        if (row != Rows.NONE) {
            add(rows.values(), row, weight, sums);
        }
    }

    private void add(float[] logs, int row, float weight, float[] sums) {
        for (int i = 0; i < width; i++) {
            sums[i] += weight * logs[row + i];
        }
    }

    private void tabulate() {
        plain = new float[PLAIN.length() * PLAIN.length() * PLAIN.length() * width];
        for (int a = 0; a < PLAIN.length(); a++) {
            for (int b = 0; b < PLAIN.length(); b++) {
                for (int c = 0; c < PLAIN.length(); c++) {
                    int row = find(PLAIN.charAt(a), PLAIN.charAt(b), PLAIN.charAt(c));
                    if (row != Rows.NONE) {
                        System.arraycopy(rows.values(), row, plain, place(a, b, c), width);
                    }
                }
            }
        }
    }

    private int place(int a, int b, int c) {
        return ((a * PLAIN.length() + b) * PLAIN.length() + c) * width;
    }

    /// Index into [#PLAIN]; -1 for other characters.
    private static int plain(char c) {
        if (c >= 'a' && c <= 'z') {
            return 2 + c - 'a';
        }
        return c == ' ' ? 1 : c == 0 ? 0 : -1;
    }

    private int find(char a, char b, char c) {
        int row = rows.find(key(a, b, c));
        if (row == Rows.NONE) {
            row = rows.find(key((char) 0, b, c));
        }
        if (row == Rows.NONE) {
            row = rows.find(key((char) 0, (char) 0, c));
        }
        return row;
    }

    private static long key(String gram) {
        int n = gram.length();
        return key(
                n > 2 ? gram.charAt(n - 3) : 0, n > 1 ? gram.charAt(n - 2) : 0, gram.charAt(n - 1));
    }

    private static long key(char a, char b, char c) {
        return ((long) a << 32) | ((long) b << 16) | c;
    }
}
