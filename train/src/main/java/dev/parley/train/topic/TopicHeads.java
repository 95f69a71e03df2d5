package dev.parley.train.topic;

import dev.parley.annotators.topic.LinearScores;
import dev.parley.annotators.topic.TopicTree;
import dev.parley.annotators.topic.WordScores;
import dev.parley.knowledge.taxonomy.Taxonomies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The two heads, trained in two steps: on weakly labelled posts, then on labelled ones, whose
/// convention is the one that counts.
final class TopicHeads {
    private static final WordTrainer WEAK_WORDS = new WordTrainer(2, 0.5, 0.3, 1);
    private static final WordTrainer FINE_WORDS = new WordTrainer(6, 0.15, 0.3, 2);
    private static final VectorTrainer WEAK_VECTORS = new VectorTrainer(6, 0.1, 0.01, 1);
    private static final VectorTrainer FINE_VECTORS = new VectorTrainer(8, 0.03, 0.01, 2);
    private static final int LEAST_SEEN = 4;

    /// Heads that are ready to score.
    record Pair(WordScores words, LinearScores vectors) {}

    private final TopicTree tree;
    private final TopicOptions options;
    private final Consumer<String> log;
    private final WordTrainer.Result words;
    private final VectorTrainer.Result vectors;

    private TopicHeads(
            TopicTree tree,
            TopicOptions options,
            Consumer<String> log,
            WordTrainer.Result words,
            VectorTrainer.Result vectors) {
        this.tree = tree;
        this.options = options;
        this.log = log;
        this.words = words;
        this.vectors = vectors;
    }

    /// The first step.
    ///
    /// @param vectors of the posts of `encoded`
    /// @param in communities whose posts may be learned from
    static TopicHeads weak(
            TopicCorpus corpus,
            List<TopicCorpus.Text> encoded,
            List<float[]> vectors,
            List<float[]> descriptions,
            Predicate<String> in,
            TopicOptions options,
            Consumer<String> log) {
        TopicTree tree = corpus.tree();
        List<int[]> features = new ArrayList<>();
        List<TopicTarget> targets = new ArrayList<>();
        for (TopicCorpus.Text text : corpus.weak()) {
            if (text.target().known() && in.test(text.community())) {
                features.add(text.hashes());
                targets.add(text.target());
            }
        }
        int[] hashes =
                FeatureChoice.choose(features, targets, tree.size(), LEAST_SEEN, options.words());
        WordTrainer.Result words =
                WEAK_WORDS.fit(
                        WordTrainer.Result.zero(hashes, tree.size()), features, targets, tree, log);
        List<float[]> inputs = new ArrayList<>();
        List<TopicTarget> wanted = new ArrayList<>();
        for (int i = 0; i < encoded.size(); i++) {
            if (in.test(encoded.get(i).community())) {
                inputs.add(vectors.get(i));
                wanted.add(encoded.get(i).target());
            }
        }
        for (int k = 0; k < tree.size(); k++) {
            inputs.add(descriptions.get(k));
            wanted.add(new TopicTarget(new int[] {k}, new float[] {1}, 0.5f));
        }
        VectorTrainer.Result dense =
                WEAK_VECTORS.fit(
                        VectorTrainer.Result.zero(tree.size(), inputs.getFirst().length),
                        inputs,
                        wanted,
                        tree,
                        log);
        return new TopicHeads(tree, options, log, words, dense);
    }

    /// The second step, from the first one's state, which stays as it is.
    Pair fine(List<TopicCorpus.Text> texts, List<float[]> inputs) {
        List<TopicTarget> targets = texts.stream().map(TopicCorpus.Text::target).toList();
        Consumer<String> quiet = line -> {};
        WordTrainer.Result fineWords =
                FINE_WORDS.fit(
                        words.copy(),
                        texts.stream().map(TopicCorpus.Text::hashes).toList(),
                        targets,
                        tree,
                        quiet);
        VectorTrainer.Result fineVectors =
                FINE_VECTORS.fit(vectors.copy(), inputs, targets, tree, quiet);
        log.accept("labelled posts: " + texts.size());
        return new Pair(fineWords.prune(options.entries()), fineVectors.scores(tree));
    }

    /// Descriptions of the categories, in the order of the tree, in several phrasings.
    static List<List<String>> descriptions(TopicTree tree) {
        Map<String, String> keywords = Taxonomies.keywords(Taxonomies.IAB_CONTENT_3_1);
        List<String> plain = new ArrayList<>();
        List<String> listed = new ArrayList<>();
        List<String> spoken = new ArrayList<>();
        for (int k = 0; k < tree.size(); k++) {
            String name = tree.node(k).name();
            String words = keywords.getOrDefault(tree.id(k), name);
            plain.add("A post about " + name + " (" + tree.node(tree.firstTier(k)).name() + ")");
            listed.add(name + ": " + words);
            spoken.add("I have a question about " + words);
        }
        return List.of(plain, listed, spoken);
    }
}
