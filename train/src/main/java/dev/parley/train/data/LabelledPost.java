package dev.parley.train.data;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.core.Risk;
import dev.parley.core.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// An utterance with one value a label field.
///
/// @param stratum how it was drawn: what a search or a model looked for, or `random` and `other`
/// @param topics empty when topics were not labelled
/// @param mentions empty when mentions were not labelled
/// @param suitability GARM category → risk; empty when nothing applies
public record LabelledPost(
        Utterance utterance,
        String stratum,
        String conversationType,
        String commercialIntent,
        String sentiment,
        List<String> topics,
        Map<String, Risk> suitability,
        boolean promotional,
        List<Name> mentions) {

    /// A labelled mention by its surface form.
    public record Name(String text, String type) {}

    private static final Set<String> NATURAL = Set.of("other", "random", "random_link");

    public static final String FILE = "labels/train_llm.jsonl";

    /// Whether this post is kept out of training, for tuning and calibration.
    ///
    /// A fifth of the posts, drawn within conversation type by a hash of the id, so that it stays
    /// the same when posts are added.
    public boolean heldOut() {
        return Math.floorMod(mix(utterance.id().hashCode()), 5) == 0;
    }

    private static int mix(int h) {
        int x = h * 0x9E3779B1;
        x ^= x >>> 15;
        x *= 0x85EBCA6B;
        return x ^ (x >>> 13);
    }

    /// The highest risk of all categories; safe when there are none.
    public Risk risk() {
        return suitability.values().stream().max(Risk::compareTo).orElse(Risk.SAFE);
    }

    /// Whether posts like this one come as often among the labelled as they do in communities;
    /// others were sought out, so their rates say nothing.
    public boolean natural() {
        return NATURAL.contains(stratum);
    }

    /// The posts of [#FILE], with topics and mentions.
    public static List<LabelledPost> read(DataRoot root) {
        List<LabelledPost> posts = new ArrayList<>();
        root.json(FILE, node -> posts.add(of(node)));
        return posts;
    }

    private static LabelledPost of(JsonNode node) {
        Map<String, Risk> suitability = new TreeMap<>();
        node.path("suitability")
                .forEach(s ->
                        suitability.merge(
                                s.path("category").asText(),
                                Risk.of(s.path("risk").asText()),
                                (a, b) -> a.compareTo(b) > 0 ? a : b));
        List<String> topics = new ArrayList<>();
        node.path("topics").forEach(t -> topics.add(t.asText()));
        List<Name> mentions = new ArrayList<>();
        node.path("mentions")
                .forEach(m ->
                        mentions.add(new Name(m.path("text").asText(), m.path("type").asText())));
        return new LabelledPost(
                Utterance.post(
                        node.path("id").asText(),
                        node.path("subreddit").asText(),
                        node.path("title").asText(),
                        node.path("body").asText()),
                node.path("stratum").asText(),
                node.path("conversation_type").asText(),
                node.path("commercial_intent").asText(),
                node.path("sentiment").asText(),
                topics,
                suitability,
                node.path("promotional").asBoolean(),
                mentions);
    }
}
