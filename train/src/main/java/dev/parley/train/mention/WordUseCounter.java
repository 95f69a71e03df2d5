package dev.parley.train.mention;

import dev.parley.annotators.mention.NameTokens;
import dev.parley.annotators.mention.UseCounts;
import dev.parley.annotators.mention.WordUse;
import dev.parley.core.Utterance;
import dev.parley.text.Cleaner;
import dev.parley.train.data.DataRoot;
import java.util.List;
import java.util.function.Consumer;

/// Counts how words are written in real posts (no labels): the facts behind [WordUse].
final class WordUseCounter {
    /// Posts of 2013 under PDDL 1.0.
    static final List<String> FILES =
            List.of(
                    "auto",
                    "background_sample",
                    "commerce_talk",
                    "deal",
                    "food_drink",
                    "home_family",
                    "outdoor_hobby",
                    "rec_request",
                    "style_beauty",
                    "swap_sale",
                    "tech",
                    "want");

    private WordUseCounter() {}

    static String path(String file) {
        return "data/reddit/top2013/" + file + ".jsonl";
    }

    /// Counts every file.
    static WordUse count(DataRoot root, Consumer<String> progress) {
        UseCounts counts = new UseCounts();
        for (String file : FILES) {
            root.json(
                    path(file),
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
