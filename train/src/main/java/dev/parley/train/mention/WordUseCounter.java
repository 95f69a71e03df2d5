package dev.parley.train.mention;

import dev.parley.annotators.mention.NameTokens;
import dev.parley.annotators.mention.UseCounts;
import dev.parley.annotators.mention.WordUse;
import dev.parley.core.Utterance;
import dev.parley.text.Cleaner;
import dev.parley.train.data.DataRoot;
import dev.parley.train.data.TopPosts;
import java.util.function.Consumer;

/// Counts how words are written in real posts (no labels): the facts behind [WordUse].
final class WordUseCounter {
    private WordUseCounter() {}

    /// Counts every file.
    static WordUse count(DataRoot root, Consumer<String> progress) {
        UseCounts counts = new UseCounts();
        for (String file : TopPosts.FILES) {
            root.json(
                    file,
                    node -> {
                        Utterance post =
                                Utterance.post(
                                        "x",
                                        null,
                                        node.path("title").asText(),
                                        node.path("selftext").asText(node.path("body").asText()));
                        var document = Cleaner.of().clean(post);
                        counts.add(
                                document.text(),
                                document.titleEnd(),
                                NameTokens.of(document.text()));
                    });
            progress.accept(
                    "mention: word use counted in " + file + ", " + counts.words() + " forms");
        }
        return counts.table();
    }
}
