package dev.parley.models.hashed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Named groups of words and phrases that tell much about a post whatever its topic: asking for
/// advice, owning, selling, comparing. Read from the resource `cues.txt`: a line is `name: word, a
/// phrase, …`.
final class Cues {
    static final Cues SHIPPED = load("cues.txt");

    private static final int LONGEST = 5;

    private final List<String> names;
    private final LongTable phrases;
    private final int[][] cuesOfPhrase;
    private final LongTable longestAfter;
    private final String fingerprint;

    private Cues(
            List<String> names,
            Map<Long, List<Integer>> byPhrase,
            Map<Long, Integer> longest,
            String fingerprint) {
        this.names = List.copyOf(names);
        this.fingerprint = fingerprint;
        this.cuesOfPhrase = new int[byPhrase.size()][];
        Map<Long, Integer> index = new HashMap<>();
        byPhrase.forEach((hash, cues) -> {
            cuesOfPhrase[index.size()] = cues.stream().mapToInt(c -> c).toArray();
            index.put(hash, index.size());
        });
        this.phrases = new LongTable(index);
        this.longestAfter = new LongTable(longest);
    }

    static Cues parse(String list) {
        List<String> names = new ArrayList<>();
        Map<Long, List<Integer>> byPhrase = new LinkedHashMap<>();
        Map<Long, Integer> longest = new HashMap<>();
        list.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    names.add(line.substring(0, colon).strip());
                    for (String phrase : line.substring(colon + 1).split(",", -1)) {
                        add(phrase, names.size() - 1, byPhrase, longest);
                    }
                });
        return new Cues(names, byPhrase, longest, Long.toHexString(Hash.word(list)));
    }

    List<String> names() {
        return names;
    }

    String fingerprint() {
        return fingerprint;
    }

    /// Tells every phrase that stands in the text, longest and shorter ones alike.
    void find(Words words, Found found) {
        for (int i = 0; i < words.size(); i++) {
            int longest = longestAfter.get(words.hash(i));
            if (longest < 0) {
                continue;
            }
            long phrase = Hash.SEED;
            int stop = Math.min(words.size(), i + longest);
            for (int j = i; j < stop; j++) {
                phrase = Hash.join(phrase, words.hash(j));
                int at = phrases.get(phrase);
                if (at >= 0) {
                    for (int cue : cuesOfPhrase[at]) {
                        found.cue(cue, i, j);
                    }
                }
            }
        }
    }

    /// A cue stands from word `first` to word `last`, inclusive.
    interface Found {
        void cue(int cue, int first, int last);
    }

    private static void add(
            String phrase, int cue, Map<Long, List<Integer>> byPhrase, Map<Long, Integer> longest) {
        Words words = Words.of(phrase);
        if (words.size() == 0 || words.size() > LONGEST) {
            throw new IllegalArgumentException(
                    "cue phrase '"
                            + phrase
                            + "' has "
                            + words.size()
                            + " words; allowed: 1 to "
                            + LONGEST);
        }
        long hash = Hash.SEED;
        for (int i = 0; i < words.size(); i++) {
            hash = Hash.join(hash, words.hash(i));
        }
        List<Integer> cues = byPhrase.computeIfAbsent(hash, h -> new ArrayList<>());
        if (!cues.contains(cue)) {
            cues.add(cue);
        }
        longest.merge(words.hash(0), words.size(), Math::max);
    }

    private static Cues load(String resource) {
        try (InputStream in = Cues.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource '" + resource + "' is not in the jar");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("resource '" + resource + "' cannot be read", e);
        }
    }
}
