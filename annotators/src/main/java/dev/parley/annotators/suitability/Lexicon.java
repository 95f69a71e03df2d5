package dev.parley.annotators.suitability;

import dev.parley.core.Span;
import dev.parley.text.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Words and phrases that belong to a suitability category; a table on the class path.
///
/// Matching is on whole tokens, without regard to case; the longest phrase at a place wins in each
/// category. Costs a hash look-up a token.
public final class Lexicon {
    private static final String RESOURCE = "/lexicon/suitability.tsv";

    private record Entry(List<String> rest, String category, LexiconHits.Level level) {}

    private final Map<String, List<Entry>> byFirstToken;

    private Lexicon(Map<String, List<Entry>> byFirstToken) {
        this.byFirstToken = byFirstToken;
    }

    /// The lexicon that comes with the platform.
    public static Lexicon shipped() {
        Map<String, List<Entry>> entries = new HashMap<>();
        try (InputStream in = Lexicon.class.getResourceAsStream(RESOURCE);
                BufferedReader reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        java.util.Objects.requireNonNull(in, RESOURCE),
                                        StandardCharsets.UTF_8))) {
            reader.lines().skip(1).forEach(line -> add(entries, line.split("\t")));
        } catch (IOException e) {
            throw new UncheckedIOException("reading class-path file '" + RESOURCE + "'", e);
        }
        return new Lexicon(entries);
    }

    private static void add(Map<String, List<Entry>> entries, String[] cells) {
        List<String> words = List.of(cells[0].split(" "));
        entries.computeIfAbsent(words.getFirst(), k -> new ArrayList<>())
                .add(
                        new Entry(
                                List.copyOf(words.subList(1, words.size())),
                                cells[1],
                                LexiconHits.Level.valueOf(cells[2].toUpperCase(Locale.ROOT))));
    }

    /// All uses of the lexicon in a text.
    public LexiconHits find(Tokens tokens) {
        List<LexiconHits.Hit> hits = new ArrayList<>();
        String[] words = new String[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.text(i).toLowerCase(Locale.ROOT);
        }
        for (int i = 0; i < words.length; i++) {
            List<Entry> entries = byFirstToken.get(words[i]);
            if (entries != null) {
                add(words, i, entries, tokens, hits);
            }
        }
        return new LexiconHits(hits);
    }

    /// The longest phrase of each category that begins at a token, in order of the categories.
    private static void add(
            String[] words,
            int first,
            List<Entry> entries,
            Tokens tokens,
            List<LexiconHits.Hit> hits) {
        Map<String, LexiconHits.Hit> longest = new TreeMap<>();
        for (Entry entry : entries) {
            int last = first + entry.rest.size();
            if (last < words.length && matches(words, first + 1, entry.rest)) {
                LexiconHits.Hit hit =
                        new LexiconHits.Hit(
                                entry.category,
                                entry.level,
                                new Span(tokens.start(first), tokens.end(last)));
                longest.merge(
                        entry.category,
                        hit,
                        (a, b) -> b.span().length() > a.span().length() ? b : a);
            }
        }
        hits.addAll(longest.values());
    }

    private static boolean matches(String[] words, int from, List<String> rest) {
        for (int j = 0; j < rest.size(); j++) {
            if (!words[from + j].equals(rest.get(j))) {
                return false;
            }
        }
        return true;
    }
}
