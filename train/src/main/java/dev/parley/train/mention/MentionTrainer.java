package dev.parley.train.mention;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.annotators.mention.Bio;
import dev.parley.annotators.mention.Decoding;
import dev.parley.annotators.mention.MentionFeatures;
import dev.parley.annotators.mention.MentionModel;
import dev.parley.annotators.mention.TokenNet;
import dev.parley.annotators.mention.TokenStates;
import dev.parley.annotators.mention.WordUse;
import dev.parley.core.Tier;
import dev.parley.knowledge.gazetteer.Gazetteer;
import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Header;
import dev.parley.models.encoder.EncoderModel;
import dev.parley.train.data.DataRoot;
import dev.parley.train.data.LabelledPost;
import dev.parley.train.data.TopPosts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Trains the tagger of the `mention` signal: counts word use, fits the field on labelled posts
/// (four fifths) and public sets, and tunes decoding and calibration on the fifth that is kept out.
///
/// The same data, options and processor give the same artefact, but for its date.
public final class MentionTrainer {
    private static final String WNUT = "data/ner/wnut17/wnut17train.conll";
    private static final String FASHION = "data/ner/reddit-fashion-brands/train.jsonl";

    private final DataRoot root;
    private final MentionOptions options;
    private final Consumer<String> progress;

    private MentionTrainer(DataRoot root, MentionOptions options, Consumer<String> progress) {
        this.root = root;
        this.options = options;
        this.progress = progress;
    }

    /// Trains one tier. Reads the encoder once over each training text in the accurate tier.
    ///
    /// @param codeVersion for the artefact's header
    /// @param progress gets a line at every step
    public static Artefact train(
            DataRoot root, MentionOptions options, String codeVersion, Consumer<String> progress) {
        WordUse use = WordUseCounter.count(root, progress);
        if (options.tier() == Tier.FAST) {
            return train(root, options, codeVersion, use, text -> new short[0], progress);
        }
        try (EncoderModel encoder = EncoderModel.bgeSmall()) {
            return train(root, options, codeVersion, use, text -> vectors(encoder, text), progress);
        }
    }

    /// Half-precision vectors of a text's tokens.
    static short[] vectors(EncoderModel encoder, TaggedText text) {
        float[] vectors = TokenStates.of(encoder.encode(text.document().text()), text.tokens());
        short[] half = new short[vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            half[i] = Float.floatToFloat16(vectors[i]);
        }
        return half;
    }

    /// Trains with word use and vectors that are there already.
    static Artefact train(
            DataRoot root,
            MentionOptions options,
            String codeVersion,
            WordUse use,
            Function<TaggedText, short[]> vectors,
            Consumer<String> progress) {
        return new MentionTrainer(root, options, progress)
                .train(
                        codeVersion,
                        use,
                        SequenceReader.of(use, Gazetteer.shipped(), options.tier(), vectors));
    }

    private Artefact train(String codeVersion, WordUse use, SequenceReader reader) {
        List<LabelledPost> posts = LabelledPost.read(root);
        List<Sequence> training = new ArrayList<>();
        posts.stream()
                .filter(p -> !p.heldOut())
                .forEach(p -> training.add(reader.read(NameCorpus.of(p))));
        int labelled = training.size();
        int wnut =
                addPublic(
                        reader,
                        training,
                        options.wnut() > 0
                                ? NameCorpus.wnut(root, WNUT, options.wnut())
                                : List.of());
        int fashion =
                addPublic(
                        reader,
                        training,
                        options.fashion() > 0
                                ? NameCorpus.fashion(root, options.fashion())
                                : List.of());
        progress.accept(
                "mention: "
                        + training.size()
                        + " training texts read, "
                        + posts.size()
                        + " posts in all");
        MentionModel raw = fit(training, use);
        NameJudge judge = judge(raw, reader, posts);
        Decoding decoding = DecodingTuner.tune(judge);
        ObjectNode metrics = metrics(judge, decoding);
        progress.accept("mention: kept-out posts " + metrics);
        Header header =
                Header.of(
                                options.artefact(),
                                MentionModel.KIND,
                                LocalDate.now(java.time.ZoneOffset.UTC),
                                description(),
                                Header.Creator.here(codeVersion))
                        .withTrainedOn(sources(labelled, wnut, fashion))
                        .withMetrics(metrics);
        return raw.with(decoding).write(header);
    }

    private static int addPublic(
            SequenceReader reader, List<Sequence> training, List<TaggedText> texts) {
        texts.forEach(t -> training.add(reader.read(t)));
        return texts.size();
    }

    /// Fits as many fields as there are runs and averages their weights, which halves the chance of
    /// a lucky or unlucky seed and costs nothing in service.
    private MentionModel fit(List<Sequence> training, WordUse use) {
        int width = options.tier() == Tier.ACCURATE ? TokenStates.WIDTH : 0;
        float[] sparse = new float[MentionFeatures.BUCKETS * Bio.TAGS];
        float[] transitions = new float[Bio.TAGS * Bio.TAGS];
        float[] net = new float[TokenNet.size(width, options.hidden())];
        for (int run = 0; run < options.runs(); run++) {
            Field field =
                    CrfTrainer.fit(
                            training, MentionFeatures.BUCKETS, width, options.run(run), progress);
            addShare(sparse, field.sparse());
            addShare(transitions, field.transitions());
            addShare(net, field.net().parameters());
        }
        return MentionModel.of(
                use,
                sparse,
                transitions,
                new TokenNet(width, width == 0 ? 0 : options.hidden(), net),
                Decoding.RAW);
    }

    private void addShare(float[] sum, float[] weights) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += weights[j] / options.runs();
        }
    }

    private static NameJudge judge(
            MentionModel model, SequenceReader reader, List<LabelledPost> posts) {
        List<NameJudge.Item> items = new ArrayList<>();
        for (LabelledPost post : posts) {
            if (post.heldOut()) {
                TaggedText text = NameCorpus.of(post);
                Sequence sequence = reader.read(text);
                items.add(
                        new NameJudge.Item(
                                post, text, model.scores(sequence.rows(), sequence.vectors())));
            }
        }
        return new NameJudge(items, model.transitions());
    }

    private static ObjectNode metrics(NameJudge judge, Decoding decoding) {
        NameJudge.Score score = judge.commercial(decoding);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("heldOut.brandProduct.f1", round(score.f1()));
        json.put("heldOut.brandProduct.precision", round(score.precision()));
        json.put("heldOut.brandProduct.recall", round(score.recall()));
        json.put("heldOut.brandProduct.typedF1", round(score.typedF1()));
        json.put("heldOut.ece", round(NameJudge.calibrationError(judge.guesses(decoding))));
        return json;
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private String description() {
        return options.tier() == Tier.ACCURATE
                ? "Names of brands, products and creative works: random field over encoder states and sparse features"
                : "Names of brands, products and creative works: random field over sparse features";
    }

    private List<Header.Source> sources(int labelled, int wnut, int fashion) {
        List<Header.Source> sources = new ArrayList<>();
        sources.add(source(LabelledPost.FILE, "labels Apache-2.0, posts PDDL-1.0", labelled));
        if (wnut > 0) {
            sources.add(source(WNUT, "CC-BY-4.0", wnut));
        }
        if (fashion > 0) {
            sources.add(source(FASHION, "MIT", fashion));
        }
        for (String path : TopPosts.FILES) {
            sources.add(source(path, "PDDL-1.0 (word counts only)", root.lines(path).size()));
        }
        return sources;
    }

    private Header.Source source(String path, String licence, long rows) {
        return new Header.Source(path, licence, rows, root.sha256(path));
    }
}
