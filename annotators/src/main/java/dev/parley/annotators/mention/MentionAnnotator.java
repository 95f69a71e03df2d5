package dev.parley.annotators.mention;

import dev.parley.core.Annotator;
import dev.parley.core.ArtefactRef;
import dev.parley.core.Document;
import dev.parley.core.Evidence;
import dev.parley.core.Finding;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import dev.parley.core.Span;
import dev.parley.knowledge.gazetteer.Gazetteer;
import dev.parley.models.encoder.Encoding;
import dev.parley.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds names of brands, products and creative works.
///
/// The field scores every token; the best sequence gives names; each has its calibrated
/// probability; the same words elsewhere in the text are the same name. A name that a list knows
/// without doubt gets the list's id.
public final class MentionAnnotator implements Annotator<Finding> {
    /// What this annotator makes.
    public static final Layer<Finding> LAYER = Layer.finding("mention");

    private static final float[] NO_STATES = {};

    private final String name;
    private final MentionModel model;
    private final Gazetteer gazetteer;
    private final MentionFeatures features;

    /// @param name such as `mention.fast`
    public MentionAnnotator(String name, MentionModel model, Gazetteer gazetteer) {
        this.name = name;
        this.model = model;
        this.gazetteer = gazetteer;
        this.features = new MentionFeatures(model.use());
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
        return model.readsStates() ? Set.of(Tokens.LAYER, Encoding.LAYER) : Set.of(Tokens.LAYER);
    }

    @Override
    public List<ArtefactRef> artefacts() {
        return model.refs();
    }

    @Override
    public Finding annotate(Document document, Layers layers) {
        String text = document.text();
        Tokens tokens = NameTokens.refine(text, layers.get(Tokens.LAYER));
        if (tokens.size() == 0) {
            return new Finding.Mentions(List.of(), List.of());
        }
        ListMatches lists = ListMatches.of(gazetteer.find(text), tokens);
        FeatureRows rows = features.of(text, document.titleEnd(), tokens, lists.codes());
        float[] vectors =
                model.readsStates()
                        ? TokenStates.of(layers.get(Encoding.LAYER), tokens)
                        : NO_STATES;
        float[] scores = model.scores(rows, vectors);
        List<FoundName> names =
                Echoes.add(
                        NameFinder.find(
                                scores, tokens.size(), model.transitions(), model.decoding()),
                        text,
                        tokens);
        Reasons reasons = new Reasons(model, gazetteer.id(), tokens, rows, scores, lists);
        List<Finding.Mention> mentions = new ArrayList<>(names.size());
        List<Evidence> evidence = new ArrayList<>(2 * names.size());
        for (FoundName found : names) {
            Span span = new Span(tokens.start(found.from()), tokens.end(found.to() - 1));
            mentions.add(
                    new Finding.Mention(
                            span,
                            Bio.TYPES.get(found.type()),
                            lists.entity(found, span),
                            found.confidence()));
            reasons.add(found, span, evidence);
        }
        return new Finding.Mentions(mentions, evidence);
    }
}
