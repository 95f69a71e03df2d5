package dev.parley.train.mention;

import dev.parley.annotators.mention.NameTokens;
import dev.parley.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Collects one sentence of a column file: words joined by spaces, marks glued as people write
/// them.
final class ConllText {
    private final Map<String, Integer> types;
    private final StringBuilder text = new StringBuilder();
    private final List<int[]> names = new ArrayList<>();
    private boolean glue = true;

    /// @param types the corpus's types that are types of mentions
    ConllText(Map<String, Integer> types) {
        this.types = types;
    }

    /// The next word with its tag, such as `B-product`.
    void add(String word, String tag) {
        boolean left = word.matches("[.,!?;:)\\]%]+|'s|n't|'\\w{1,2}");
        if (!glue && !left) {
            text.append(' ');
        }
        int start = text.length();
        text.append(word);
        glue = word.matches("[(\\[$#]");
        Integer type = tag.length() > 2 ? types.get(tag.substring(2)) : null;
        if (type != null && (tag.charAt(0) == 'B' || names.isEmpty())) {
            names.add(new int[] {start, text.length(), type});
        } else if (type != null) {
            names.getLast()[1] = text.length();
        }
    }

    /// The sentence, when there is one; then starts the next.
    Optional<TaggedText> finish(String source, int number, float weight) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String sentence = text.toString();
        Tokens tokens = NameTokens.of(sentence);
        TaggedText tagged =
                TaggedText.outside(
                        NameCorpus.plain(source + "-" + number, sentence), tokens, source, weight);
        for (int[] name : names) {
            tagged.name(name[0], name[1], name[2]);
        }
        text.setLength(0);
        names.clear();
        glue = true;
        return Optional.of(tagged);
    }
}
