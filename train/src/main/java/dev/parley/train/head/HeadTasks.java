package dev.parley.train.head;

import dev.parley.core.Utterance;
import dev.parley.signals.Registry;
import dev.parley.train.data.AnnotatedPosts;
import dev.parley.train.data.DataRoot;
import dev.parley.train.data.LabelledPost;
import dev.parley.train.linear.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// The tasks of the opinion and intent signals.
public final class HeadTasks {
    private static final Registry REGISTRY = Registry.shipped();
    static final List<String> TYPES = values("conversation.type");
    static final List<String> INTENTS = values("intent.commercial");
    static final List<String> SENTIMENTS = values("sentiment");

    /// In the order of the data set's numbers.
    static final List<String> EMOTIONS =
            List.of(
                    "admiration",
                    "amusement",
                    "anger",
                    "annoyance",
                    "approval",
                    "caring",
                    "confusion",
                    "curiosity",
                    "desire",
                    "disappointment",
                    "disapproval",
                    "disgust",
                    "embarrassment",
                    "excitement",
                    "fear",
                    "gratitude",
                    "grief",
                    "joy",
                    "love",
                    "nervousness",
                    "optimism",
                    "pride",
                    "realization",
                    "relief",
                    "remorse",
                    "sadness",
                    "surprise",
                    "neutral");

    private static final Set<String> POSITIVE =
            Set.of(
                    "admiration",
                    "amusement",
                    "approval",
                    "caring",
                    "desire",
                    "excitement",
                    "gratitude",
                    "joy",
                    "love",
                    "optimism",
                    "pride",
                    "relief");
    private static final Set<String> NEGATIVE =
            Set.of(
                    "anger",
                    "annoyance",
                    "disappointment",
                    "disapproval",
                    "disgust",
                    "embarrassment",
                    "fear",
                    "grief",
                    "nervousness",
                    "remorse",
                    "sadness");

    /// How tags that people set on posts read as conversation types. Tags that say less are left
    /// out.
    private static final Map<String, String> TYPE_BY_RULE =
            Map.of(
                    "tag_request", "recommendation_request",
                    "sub_laptop_build", "recommendation_request",
                    "title_vs", "comparison",
                    "tag_suggestion", "recommendation",
                    "title_review", "review",
                    "flair_deal", "deal",
                    "sub_deal", "deal",
                    "just_bought", "showcase");

    private static final Map<String, String> INTENT_BY_RULE =
            Map.of(
                    "tag_request", "consideration",
                    "sub_laptop_build", "consideration",
                    "sub_sib", "consideration",
                    "sub_deal", "purchase",
                    "flair_deal", "purchase",
                    "trade_tag", "selling",
                    "just_bought", "post_purchase");

    private HeadTasks() {}

    private static List<String> values(String signal) {
        return REGISTRY.require(signal).spec().closedValues();
    }

    /// The heads that learn from the project's labels alone or with silver tags.
    ///
    /// @param silver weight of a post whose label comes from its tag; 0 leaves those out
    public static HeadTask conversationType(DataRoot root, double silver) {
        List<Example> examples = labelled(root, TYPES, LabelledPost::conversationType);
        addSilver(root, examples, TYPES, TYPE_BY_RULE, silver);
        return new HeadTask(
                "conversation-type",
                "what an utterance does",
                TYPES,
                Loss.SOFTMAX,
                silver > 0
                        ? List.of(Source.PROJECT, Source.ANNOTATED, Source.SILVER)
                        : List.of(Source.PROJECT, Source.ANNOTATED),
                examples);
    }

    public static HeadTask commercialIntent(DataRoot root, double silver) {
        List<Example> examples = labelled(root, INTENTS, LabelledPost::commercialIntent);
        addSilver(root, examples, INTENTS, INTENT_BY_RULE, silver);
        return new HeadTask(
                "intent-commercial",
                "where the author stands toward a purchase",
                INTENTS,
                Loss.SOFTMAX,
                silver > 0
                        ? List.of(Source.PROJECT, Source.ANNOTATED, Source.SILVER)
                        : List.of(Source.PROJECT, Source.ANNOTATED),
                examples);
    }

    /// @param emotions weight of a GoEmotions comment whose emotions all have one polarity
    public static HeadTask sentiment(DataRoot root, double emotions) {
        List<Example> examples = labelled(root, SENTIMENTS, LabelledPost::sentiment);
        if (emotions > 0) {
            for (Example e : emotion(root).examples()) {
                String polarity = polarity(e.target());
                if (!polarity.isEmpty() && !e.heldOut()) {
                    examples.add(
                            new Example(
                                    e.utterance(),
                                    HeadTask.oneHot(SENTIMENTS, polarity),
                                    emotions,
                                    false,
                                    Source.GOEMOTIONS));
                }
            }
        }
        return new HeadTask(
                "sentiment",
                "the author's attitude to the thing talked about",
                SENTIMENTS,
                Loss.SOFTMAX,
                emotions > 0
                        ? List.of(Source.PROJECT, Source.ANNOTATED, Source.GOEMOTIONS)
                        : List.of(Source.PROJECT, Source.ANNOTATED),
                examples);
    }

    private static String polarity(float[] emotions) {
        boolean positive = false;
        boolean negative = false;
        boolean neutral = false;
        for (int k = 0; k < EMOTIONS.size(); k++) {
            if (emotions[k] > 0) {
                positive |= POSITIVE.contains(EMOTIONS.get(k));
                negative |= NEGATIVE.contains(EMOTIONS.get(k));
                neutral |= EMOTIONS.get(k).equals("neutral");
            }
        }
        if (positive == negative) {
            return positive ? "mixed" : neutral ? "neutral" : "";
        }
        return positive ? "positive" : "negative";
    }

    /// The 27 emotions and neutral of GoEmotions; its development split is held out.
    public static HeadTask emotion(DataRoot root) {
        List<Example> examples = new ArrayList<>();
        addEmotions(root, "data/opinion/goemotions/train.tsv", examples, false);
        addEmotions(root, "data/opinion/goemotions/dev.tsv", examples, true);
        return new HeadTask(
                "emotion",
                "emotions that a text expresses",
                EMOTIONS,
                Loss.SIGMOID,
                List.of(Source.GOEMOTIONS),
                examples);
    }

    private static void addEmotions(
            DataRoot root, String file, List<Example> examples, boolean heldOut) {
        root.lines(
                file,
                line -> {
                    String[] cells = line.split("\t");
                    float[] target = new float[EMOTIONS.size()];
                    for (String id : cells[1].split(",")) {
                        target[Integer.parseInt(id)] = 1;
                    }
                    examples.add(
                            Example.text(
                                    "goemotions-" + cells[2],
                                    cells[0],
                                    target,
                                    1,
                                    heldOut,
                                    Source.GOEMOTIONS));
                });
    }

    public static HeadTask promotional(DataRoot root, double silver) {
        List<String> labels = List.of("no", "yes");
        List<Example> examples = labelled(root, labels, post -> post.promotional() ? "yes" : "no");
        addSilver(root, examples, labels, Map.of("trade_tag", "yes"), silver);
        return new HeadTask(
                "quality-promotional",
                "whether an utterance is mainly an advertisement or self-promotion",
                labels,
                Loss.SOFTMAX,
                silver > 0
                        ? List.of(Source.PROJECT, Source.ANNOTATED, Source.SILVER)
                        : List.of(Source.PROJECT, Source.ANNOTATED),
                examples);
    }

    /// One example a labelled post; those drawn at natural rates are held out for calibration.
    private static List<Example> labelled(
            DataRoot root, List<String> labels, Function<LabelledPost, String> label) {
        List<Example> examples = new ArrayList<>();
        labelled(
                root,
                (post, source) ->
                        examples.add(
                                new Example(
                                        post.utterance(),
                                        HeadTask.oneHot(labels, label.apply(post)),
                                        1,
                                        post.natural(),
                                        source)));
        return examples;
    }

    /// Every post with labels of the project.
    static void labelled(DataRoot root, BiConsumer<LabelledPost, Source> each) {
        LabelledPost.read(root).forEach(post -> each.accept(post, Source.PROJECT));
        AnnotatedPosts.read(root).forEach(post -> each.accept(post, Source.ANNOTATED));
    }

    private static void addSilver(
            DataRoot root,
            List<Example> examples,
            List<String> labels,
            Map<String, String> byRule,
            double weight) {
        if (weight <= 0) {
            return;
        }
        root.json(
                Source.SILVER.file(),
                node -> {
                    String label = byRule.get(node.path("rule").asText());
                    if (label != null && node.path("split").asText().equals("train")) {
                        Utterance post =
                                Utterance.post(
                                        node.path("id").asText(),
                                        node.path("subreddit").asText(),
                                        node.path("title").asText(),
                                        node.path("selftext").asText());
                        examples.add(
                                new Example(
                                        post,
                                        HeadTask.oneHot(labels, label),
                                        weight,
                                        false,
                                        Source.SILVER));
                    }
                });
    }
}
