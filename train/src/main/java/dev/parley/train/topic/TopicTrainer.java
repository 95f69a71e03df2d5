package dev.parley.train.topic;

import dev.parley.annotators.topic.Acquaintance;
import dev.parley.annotators.topic.CommunityTable;
import dev.parley.annotators.topic.LinearScores;
import dev.parley.annotators.topic.Testimony;
import dev.parley.annotators.topic.TopicLexicon;
import dev.parley.annotators.topic.TopicTree;
import dev.parley.annotators.topic.TopicWitnesses;
import dev.parley.annotators.topic.Witness;
import dev.parley.annotators.topic.WordScores;
import dev.parley.models.encoder.EncoderModel;
import dev.parley.train.data.DataRoot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Trains both tiers of `topic.iab_content`.
///
/// Everything that weighs or calibrates is fitted on posts that the weighed heads did not learn
/// from: the labelled posts are cut into [#FOLDS] parts, and each part is judged by heads that
/// learned from the other parts. For communities that were never seen, a third of the labelled
/// communities is held out of everything: their posts, their labels and their rows.
public final class TopicTrainer {
    static final int FOLDS = 5;

    private final DataRoot root;
    private final TopicOptions options;
    private final Consumer<String> log;
    private final TopicCorpus corpus;
    private final TopicTree tree;
    private final List<TopicCorpus.Text> labelled;
    private List<float[]> labelledVectors = List.of();
    private List<TopicCorpus.Text> encoded = List.of();
    private List<float[]> encodedVectors = List.of();
    private List<float[]> descriptionVectors = List.of();

    private TopicTrainer(DataRoot root, TopicOptions options, Consumer<String> log) {
        this.root = root;
        this.options = options;
        this.log = log;
        this.corpus = TopicCorpus.read(root, options);
        this.tree = corpus.tree();
        this.labelled = corpus.labelled();
    }

    /// Trains with the encoder that ships with the platform.
    ///
    /// @param log receives progress and results, a line each
    public static TopicModels train(DataRoot root, TopicOptions options, Consumer<String> log) {
        TopicTrainer trainer = new TopicTrainer(root, options, log);
        log.accept(
                "topics: "
                        + trainer.tree.size()
                        + " categories, "
                        + trainer.corpus.weak().size()
                        + " weak and "
                        + trainer.labelled.size()
                        + " labelled posts");
        try (EncoderModel encoder = EncoderModel.bgeSmall()) {
            trainer.encode(encoder);
        }
        return trainer.fit();
    }

    private void encode(EncoderModel encoder) {
        VectorCache cache = VectorCache.open(options.vectors());
        encoded =
                corpus.weak().stream()
                        .filter(t ->
                                t.target().known()
                                        && (!options.cachedOnly() || cache.has(t.clean())))
                        .limit(options.encodedTexts())
                        .toList();
        encodedVectors =
                cache.vectors(encoded.stream().map(TopicCorpus.Text::clean).toList(), encoder, log);
        labelledVectors =
                cache.vectors(
                        labelled.stream().map(TopicCorpus.Text::clean).toList(), encoder, log);
        List<float[]> mean = new ArrayList<>();
        for (List<String> phrasing : TopicHeads.descriptions(tree)) {
            List<float[]> vectors = cache.vectors(phrasing, encoder, log);
            for (int k = 0; k < tree.size(); k++) {
                if (mean.size() <= k) {
                    mean.add(new float[vectors.get(k).length]);
                }
                for (int j = 0; j < mean.get(k).length; j++) {
                    mean.get(k)[j] += vectors.get(k)[j] / 3;
                }
            }
        }
        descriptionVectors = mean;
        log.accept("encoded: " + encoded.size() + " weak posts");
    }

    private TopicModels fit() {
        LinearScores descriptions = descriptions();
        TopicHeads heads = heads(t -> true);
        List<TopicHeads.Pair> folds =
                IntStream.range(0, FOLDS).mapToObj(f -> fine(heads, i -> fold(i) != f)).toList();
        TopicHeads.Pair all = fine(heads, i -> true);
        CommunityTable labels = CommunityCounts.labels(corpus.facts(), labelled, tree);
        CommunityTable posts = CommunityCounts.posts(postSums(all.words()));
        TopicLexicon lexicon = new TopicLexicon(tree, all.words(), labels, posts, prior());
        TopicWitnesses witnesses = new TopicWitnesses(lexicon, all.vectors(), descriptions);

        List<MixFitter.Case> text = new ArrayList<>();
        List<MixFitter.Case> known = new ArrayList<>();
        for (int i = 0; i < labelled.size(); i++) {
            Map<Witness, Testimony> said = new EnumMap<>(Witness.class);
            said.putAll(heard(i, folds.get(fold(i)), lexicon, descriptions));
            text.add(new MixFitter.Case(said, labelled.get(i).target()));
            Map<Witness, Testimony> more = new EnumMap<>(said);
            more.putAll(aboutCommunity(i, lexicon));
            known.add(new MixFitter.Case(more, labelled.get(i).target()));
        }
        Unseen unseen = unseen(lexicon, descriptions);
        Map<Acquaintance, TopicFit> fast = new EnumMap<>(Acquaintance.class);
        Map<Acquaintance, TopicFit> accurate = new EnumMap<>(Acquaintance.class);
        for (Acquaintance a : Acquaintance.values()) {
            List<MixFitter.Case> cases =
                    switch (a) {
                        case NONE -> text;
                        case NAME -> unseen.cases();
                        case TABLE -> known;
                    };
            java.util.function.IntUnaryOperator fold =
                    a == Acquaintance.NAME ? i -> fold(unseen.numbers()[i]) : this::fold;
            fast.put(a, TopicFit.of(cases, a.fast(), tree, fold, FOLDS));
            log.accept("fast, " + a + ": " + fast.get(a).score());
            accurate.put(a, TopicFit.of(cases, a.accurate(), tree, fold, FOLDS));
            log.accept("accurate, " + a + ": " + accurate.get(a).score());
        }
        return TopicModels.of(root, options, corpus, encoded.size(), witnesses, fast, accurate);
    }

    private TopicHeads heads(java.util.function.Predicate<String> in) {
        return TopicHeads.weak(
                corpus, encoded, encodedVectors, descriptionVectors, in, options, log);
    }

    private TopicHeads.Pair fine(TopicHeads heads, IntPredicate use) {
        int[] chosen = IntStream.range(0, labelled.size()).filter(use).toArray();
        return heads.fine(
                IntStream.of(chosen).mapToObj(labelled::get).toList(),
                IntStream.of(chosen).mapToObj(labelledVectors::get).toList());
    }

    /// The part of a labelled post: 0 for those that [dev.parley.train.data.LabelledPost#heldOut]
    /// keeps out.
    private int fold(int i) {
        return Math.floorMod(TopicPosts.mix(labelled.get(i).id(), 0), FOLDS);
    }

    private double[] prior() {
        double[] prior = new double[tree.size()];
        java.util.Arrays.fill(prior, 0.2);
        for (TopicCorpus.Text text : labelled) {
            for (int i = 0; i < text.target().nodes().length; i++) {
                prior[text.target().nodes()[i]] += text.target().shares()[i];
            }
        }
        double sum = java.util.Arrays.stream(prior).sum();
        return java.util.Arrays.stream(prior).map(p -> p / sum).toArray();
    }

    /// A description's vector, less what every text is like: cosine to the mean of the posts.
    private LinearScores descriptions() {
        int d = descriptionVectors.getFirst().length;
        float[] centre = new float[d];
        List<float[]> sample = encodedVectors.isEmpty() ? labelledVectors : encodedVectors;
        for (float[] v : sample) {
            for (int j = 0; j < d; j++) {
                centre[j] += v[j] / sample.size();
            }
        }
        float[] weights = new float[tree.size() * d];
        float[] bias = new float[tree.size()];
        for (int k = 0; k < tree.size(); k++) {
            for (int j = 0; j < d; j++) {
                float w = descriptionVectors.get(k)[j] / 2;
                weights[k * d + j] = w;
                bias[k] -= w * centre[j];
            }
        }
        return LinearScores.of(weights, bias, d);
    }

    private Map<String, double[]> postSums(WordScores words) {
        Map<String, double[]> sums = new TreeMap<>();
        for (TopicCorpus.Text text : corpus.weak()) {
            double[] p = Testimony.softmax(words.scores(text.features(), tree), 1);
            double[] sum = sums.computeIfAbsent(text.community(), c -> new double[tree.size()]);
            for (int k = 0; k < p.length; k++) {
                sum[k] += p[k];
            }
        }
        return sums;
    }

    private Map<Witness, Testimony> heard(
            int i, TopicHeads.Pair heads, TopicLexicon lexicon, LinearScores descriptions) {
        TopicLexicon own =
                new TopicLexicon(
                        tree, heads.words(), lexicon.labels(), lexicon.posts(), lexicon.prior());
        return new TopicWitnesses(own, heads.vectors(), descriptions)
                .hear(labelled.get(i).features(), labelledVectors.get(i), null, Acquaintance.NONE);
    }

    /// What is known of a labelled post's community without the post itself.
    private Map<Witness, Testimony> aboutCommunity(int i, TopicLexicon lexicon) {
        TopicCorpus.Text text = labelled.get(i);
        Map<Witness, Testimony> said = new EnumMap<>(Witness.class);
        CommunityTable.Row row = lexicon.labels().row(text.community()).orElseThrow();
        said.put(
                Witness.COMMUNITY,
                Testimony.of(
                        row.distribution(
                                lexicon.prior(), text.target().nodes(), text.target().shares()),
                        tree));
        said.put(
                Witness.POSTS,
                Testimony.of(
                        lexicon.posts()
                                .row(text.community())
                                .map(r -> r.distribution(lexicon.prior()))
                                .orElse(lexicon.prior()),
                        tree));
        return said;
    }

    /// Cases of communities that nothing was learned from.
    ///
    /// @param numbers of the labelled posts
    private record Unseen(List<MixFitter.Case> cases, int[] numbers) {}

    private Unseen unseen(TopicLexicon lexicon, LinearScores descriptions) {
        java.util.function.Predicate<String> out =
                c -> Math.floorMod(TopicPosts.mix(c, 11), 3) == 0;
        TopicHeads.Pair heads =
                fine(heads(out.negate()), i -> !out.test(labelled.get(i).community()));
        int[] numbers =
                IntStream.range(0, labelled.size())
                        .filter(i -> out.test(labelled.get(i).community()))
                        .toArray();
        TopicLexicon own =
                new TopicLexicon(
                        tree, heads.words(), lexicon.labels(), lexicon.posts(), lexicon.prior());
        TopicWitnesses witnesses = new TopicWitnesses(own, heads.vectors(), descriptions);
        List<MixFitter.Case> cases = new ArrayList<>();
        for (int i : numbers) {
            cases.add(
                    new MixFitter.Case(
                            witnesses.hear(
                                    labelled.get(i).features(),
                                    labelledVectors.get(i),
                                    labelled.get(i).name(),
                                    Acquaintance.NAME),
                            labelled.get(i).target()));
        }
        log.accept("unseen communities: " + numbers.length + " posts");
        return new Unseen(cases, numbers);
    }
}
