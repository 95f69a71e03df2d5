package dev.parley.annotators.catalog;

import dev.parley.annotators.AnnotatorCatalog;
import dev.parley.annotators.embedding.EmbeddingAnnotator;
import dev.parley.annotators.head.Decisions;
import dev.parley.annotators.head.Explain;
import dev.parley.annotators.head.HeadAnnotator;
import dev.parley.annotators.head.HeadAnnotator.Decision;
import dev.parley.annotators.head.TextHead;
import dev.parley.annotators.mention.MentionAnnotators;
import dev.parley.annotators.suitability.CommunityRisks;
import dev.parley.annotators.suitability.Lexicon;
import dev.parley.annotators.suitability.LexiconAnnotator;
import dev.parley.annotators.suitability.LexiconHits;
import dev.parley.annotators.suitability.RiskScale;
import dev.parley.annotators.suitability.SuitabilityAnnotator;
import dev.parley.annotators.topic.TopicAnnotators;
import dev.parley.core.Annotator;
import dev.parley.core.Layer;
import dev.parley.core.Tier;
import dev.parley.knowledge.gazetteer.Gazetteer;
import dev.parley.knowledge.taxonomy.Taxonomies;
import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Artefacts;
import dev.parley.models.embedding.StaticAnnotator;
import dev.parley.models.embedding.StaticEmbedding;
import dev.parley.models.embedding.StaticEncoding;
import dev.parley.models.encoder.Budget;
import dev.parley.models.encoder.EncoderAnnotator;
import dev.parley.models.encoder.EncoderModel;
import dev.parley.models.encoder.Encoding;
import dev.parley.models.hashed.FeatureHasher;
import dev.parley.models.hashed.HashedFeatures;
import dev.parley.models.hashed.Hashing;
import dev.parley.models.head.SparseBank;
import dev.parley.text.TokenAnnotator;
import dev.parley.text.Tokens;
import dev.parley.text.language.LanguageAnnotator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All annotators of the platform over the shipped artefacts. A model is read when the first
/// annotator that needs it is asked for.
public final class ShippedAnnotators implements AnnotatorCatalog {
    private static final Map<Layer<?>, String> FEATURES =
            Map.of(
                    Tokens.LAYER, "tokens",
                    HashedFeatures.LAYER, "hashed",
                    StaticEncoding.LAYER, "static",
                    Encoding.LAYER, "encoder",
                    LexiconHits.LAYER, "suitability.lexicon");

    private final Artefacts artefacts;
    private final Explain explain;
    private final Budget budget;
    private final Map<String, Supplier<Annotator<?>>> factories = new TreeMap<>();
    private final Map<Tier, SparseBank> banks = new EnumMap<>(Tier.class);
    private final Map<String, Annotator<?>> made = new HashMap<>();
    private @Nullable EncoderModel encoder;

    private ShippedAnnotators(Artefacts artefacts, Explain explain, Budget budget) {
        this.artefacts = artefacts;
        this.explain = explain;
        this.budget = budget;
        register();
    }

    /// @param explain how much evidence findings carry
    /// @param budget how much of a very long text the encoder reads
    public static ShippedAnnotators open(Artefacts artefacts, Explain explain, Budget budget) {
        return new ShippedAnnotators(artefacts, explain, budget);
    }

    private void register() {
        factories.put("tokens", TokenAnnotator::new);
        factories.put("hashed", () -> FeatureHasher.of(Hashing.DEFAULT));
        factories.put(
                "static",
                () -> StaticAnnotator.of(StaticEmbedding.read(artefacts.load("static-bge-256"))));
        factories.put("encoder", () -> EncoderAnnotator.of(encoder()));
        factories.put("suitability.lexicon", () -> new LexiconAnnotator(Lexicon.shipped()));
        for (Tier tier : Tier.values()) {
            SparseBank bank = SparseBank.named("heads." + tier.label());
            banks.put(tier, bank);
            factories.put(bank.name(), () -> bank);
            head("conversation.type", "conversation-type", tier, a -> Decisions.label());
            head("intent.commercial", "intent-commercial", tier, a -> Decisions.label());
            head(
                    "sentiment",
                    "sentiment",
                    tier,
                    a -> Decisions.graded(Map.of("positive", 1.0, "negative", -1.0)));
            head("emotion", "emotion", tier, a -> Decisions.labels(thresholds(a), "neutral"));
            head("safety.attributes", "safety-attributes", tier, a -> Decisions.scores());
            head(
                    "quality.promotional",
                    "quality-promotional",
                    tier,
                    a -> Decisions.flag("yes", 0.5));
            String suitability = "suitability.garm." + tier.label();
            factories.put(suitability, () -> suitability(suitability, tier));
        }
        factories.put("language", LanguageAnnotator::new);
        factories.put(
                TopicAnnotators.FAST,
                () ->
                        TopicAnnotators.fast(
                                artefacts, Taxonomies.shipped(Taxonomies.IAB_CONTENT_3_1)));
        factories.put(
                TopicAnnotators.ACCURATE,
                () ->
                        TopicAnnotators.accurate(
                                artefacts, Taxonomies.shipped(Taxonomies.IAB_CONTENT_3_1)));
        factories.put(
                MentionAnnotators.FAST,
                () -> MentionAnnotators.fast(artefacts, Gazetteer.shipped()));
        factories.put(
                MentionAnnotators.ACCURATE,
                () -> MentionAnnotators.accurate(artefacts, Gazetteer.shipped()));
        factories.put("embedding.text.fast", () -> EmbeddingAnnotator.fast("embedding.text.fast"));
        factories.put(
                "embedding.text.accurate",
                () -> EmbeddingAnnotator.accurate("embedding.text.accurate"));
    }

    private void head(
            String signal,
            String artefact,
            Tier tier,
            java.util.function.Function<Artefact, Decision> decision) {
        String name = signal + "." + tier.label();
        factories.put(
                name,
                () -> {
                    Artefact model = artefacts.load(artefact + "-" + tier.label());
                    return new HeadAnnotator(
                            name, signal, textHead(model, tier), decision.apply(model));
                });
    }

    private Annotator<?> suitability(String name, Tier tier) {
        Artefact model = artefacts.load("suitability-garm-" + tier.label());
        return new SuitabilityAnnotator(
                name,
                textHead(model, tier),
                CommunityRisks.read(model),
                thresholds(model),
                RiskScale.fromJson(model.header().config().path("risk")));
    }

    private TextHead textHead(Artefact model, Tier tier) {
        return TextHead.of(model, explain, Objects.requireNonNull(banks.get(tier)));
    }

    private static List<Double> thresholds(Artefact model) {
        List<Double> thresholds = new ArrayList<>();
        model.header().config().path("thresholds").forEach(t -> thresholds.add(t.doubleValue()));
        return thresholds;
    }

    private EncoderModel encoder() {
        EncoderModel model = encoder;
        if (model == null) {
            model = EncoderModel.bgeSmall(budget);
            encoder = model;
        }
        return model;
    }

    @Override
    public Set<String> names() {
        return Set.copyOf(factories.keySet());
    }

    @Override
    public synchronized Annotator<?> get(String name) {
        Annotator<?> ready = made.get(name);
        if (ready != null) {
            return ready;
        }
        Supplier<Annotator<?>> factory = factories.get(name);
        if (factory == null) {
            throw new IllegalArgumentException(
                    "annotator '" + name + "' is unknown; known: " + factories.keySet());
        }
        Annotator<?> annotator = factory.get();
        made.put(name, annotator);
        return annotator;
    }

    @Override
    public Optional<Annotator<?>> producerOf(Layer<?> layer) {
        for (SparseBank bank : banks.values()) {
            if (bank.produces().equals(layer)) {
                return Optional.of(bank);
            }
        }
        return Optional.ofNullable(FEATURES.get(layer)).map(this::get);
    }

    @Override
    public synchronized void close() {
        made.clear();
        if (encoder != null) {
            encoder.close();
            encoder = null;
        }
    }
}
