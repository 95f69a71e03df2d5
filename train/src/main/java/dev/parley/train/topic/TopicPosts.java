package dev.parley.train.topic;

import dev.parley.annotators.topic.WordFeatures;
import dev.parley.core.Document;
import dev.parley.core.Utterance;
import dev.parley.text.Cleaner;
import dev.parley.text.Tokenizer;
import dev.parley.train.data.DataRoot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// The posts of all communities (`data/reddit/topic_posts.jsonl`), in rounds of one or a few posts
/// a community, so that every prefix of the list has about the same number of each.
final class TopicPosts {
    static final String FILE = "data/reddit/topic_posts.jsonl";

    private TopicPosts() {}

    /// @param without ids to leave out: posts that something is measured on
    /// @param turns how many posts a community (lower case) gives in a round
    static List<Utterance> read(
            DataRoot root, Set<String> without, ToIntFunction<String> turns, long seed) {
        Map<String, List<Utterance>> communities = new TreeMap<>();
        root.json(
                FILE,
                node -> {
                    String id = node.path("id").asText();
                    if (!without.contains(id)) {
                        String community = node.path("subreddit").asText();
                        communities
                                .computeIfAbsent(
                                        community.toLowerCase(Locale.ROOT), c -> new ArrayList<>())
                                .add(
                                        Utterance.post(
                                                id,
                                                community,
                                                node.path("title").asText(),
                                                node.path("selftext").asText()));
                    }
                });
        communities
                .values()
                .forEach(posts -> posts.sort(Comparator.comparingInt(u -> mix(u.id(), seed))));
        List<Utterance> all = new ArrayList<>();
        int rounds = communities.values().stream().mapToInt(List::size).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<Utterance>> c : communities.entrySet()) {
                int turn = Math.max(1, turns.applyAsInt(c.getKey()));
                List<Utterance> posts = c.getValue();
                int from = Math.min(posts.size(), round * turn);
                all.addAll(posts.subList(from, Math.min(posts.size(), from + turn)));
            }
        }
        return all;
    }

    /// A number that looks random and depends on both alone.
    static int mix(String id, long seed) {
        int h = (id.hashCode() ^ (int) seed) * 0x9E3779B1;
        h ^= h >>> 15;
        h *= 0x85EBCA6B;
        return h ^ (h >>> 13);
    }

    static Document clean(Utterance utterance) {
        return Cleaner.of().clean(utterance);
    }

    /// The hashes of the words and pairs of a text.
    static int[] words(Document document) {
        WordFeatures features = WordFeatures.of(document, Tokenizer.tokens(document.text()));
        int[] hashes = new int[features.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = features.hash(i);
        }
        return hashes;
    }
}
