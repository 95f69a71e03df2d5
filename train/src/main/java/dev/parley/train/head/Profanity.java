package dev.parley.train.head;

import dev.parley.train.data.DataRoot;
import dev.parley.train.data.TableRow;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Words that a published list calls strong or severe profanity: weak labels for the profanity
/// score.
final class Profanity {
    private static final String FILE = "data/safety/wordlists-surge/profanity_en.csv";

    private final Set<String> words;

    private Profanity(Set<String> words) {
        this.words = words;
    }

    static Profanity read(DataRoot root) {
        Set<String> words = new HashSet<>();
        for (TableRow row : root.table(FILE, ',')) {
            if (!row.get("severity_description").equals("Mild") && !row.get("text").contains(" ")) {
                words.add(row.get("text").toLowerCase(Locale.ROOT));
            }
        }
        return new Profanity(words);
    }

    boolean in(String text) {
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}*@$]+")) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
