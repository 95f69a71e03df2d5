package dev.parley.annotators.topic;

import dev.parley.core.Annotator;
import dev.parley.core.ArtefactRef;
import dev.parley.core.Document;
import dev.parley.core.Finding;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import dev.parley.models.encoder.Encoding;
import dev.parley.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a text is about, as one to three categories of the IAB Content Taxonomy 3.1, best first.
///
/// The community is a witness like others and may be missing. Without it, a text with no known word
/// is answered with an abstention; so is any text whose best first-tier category is unlikely.
public final class TopicAnnotator implements Annotator<Finding> {
    public static final Layer<Finding> LAYER = Layer.finding("topic.iab_content");

    private final String name;
    private final TopicWitnesses witnesses;
    private final Backgrounds backgrounds;
    private final TopicSettings settings;
    private final List<ArtefactRef> artefacts;
    private final boolean encoded;

    TopicAnnotator(
            String name,
            TopicWitnesses witnesses,
            TopicSettings settings,
            List<ArtefactRef> artefacts) {
        this.name = name;
        this.witnesses = witnesses;
        this.backgrounds = new Backgrounds(witnesses);
        this.settings = settings;
        this.artefacts = List.copyOf(artefacts);
        this.encoded = witnesses.encoder() != null;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Layer<Finding> produces() {
        return LAYER;
    }

    @Override
    public Set<Layer<?>> needs() {
        return encoded ? Set.of(Tokens.LAYER, Encoding.LAYER) : Set.of(Tokens.LAYER);
    }

    @Override
    public List<ArtefactRef> artefacts() {
        return artefacts;
    }

    @Override
    public Finding annotate(Document document, Layers layers) {
        Backgrounds.Background background = backgrounds.of(document.utterance().community());
        WordFeatures features = WordFeatures.of(document, layers.get(Tokens.LAYER));
        KnownWords words = witnesses.lexicon().words().known(features);
        if (background.acquaintance() != Acquaintance.TABLE && words.size() == 0) {
            return new Finding.Abstain(
                    features.size() == 0 ? "the text has no words" : "the text has no known words");
        }
        Encoding encoding = encoded ? layers.get(Encoding.LAYER) : null;
        Map<Witness, Testimony> said =
                witnesses.hear(
                        words, encoding == null ? null : encoding.pooled(), background.said());
        return decide(background, said, words, encoding);
    }

    private Finding decide(
            Backgrounds.Background background,
            Map<Witness, Testimony> said,
            KnownWords words,
            @Nullable Encoding encoding) {
        TopicTree tree = witnesses.lexicon().tree();
        TopicMix mix = mix(background.acquaintance());
        double[] distribution = mix.combine(said, tree);
        double[] subtrees = tree.subtree(distribution);
        List<TopicDecoder.Choice> choices = settings.decoder().decode(distribution, subtrees, tree);
        int best = choices.getFirst().node();
        double first = subtrees[tree.firstTier(best)];
        if (first < settings.least()) {
            return new Finding.Abstain(
                    "no topic is clear: the best, '"
                            + tree.node(tree.firstTier(best)).name()
                            + "', is unlikely");
        }
        TopicSettings.Platt platt = settings.cuts().get(background.acquaintance());
        List<Finding.Scored> values = new ArrayList<>();
        for (TopicDecoder.Choice c : choices) {
            double p = platt == null ? c.probability() : platt.confidence(c.probability());
            values.add(new Finding.Scored(tree.id(c.node()), p));
        }
        return new Finding.Labels(
                values,
                values.getFirst().probability(),
                new TopicEvidence(witnesses, mix)
                        .of(
                                best,
                                distribution,
                                subtrees,
                                said,
                                words,
                                encoding,
                                background.community()));
    }

    private TopicMix mix(Acquaintance acquaintance) {
        TopicMix mix = settings.mixes().get(acquaintance);
        if (mix == null) {
            throw new IllegalStateException("topic model has no mix for " + acquaintance);
        }
        return mix;
    }
}
