package dev.parley.train;

import dev.parley.core.Tier;
import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Artefacts;
import dev.parley.models.embedding.StaticEmbedding;
import dev.parley.models.encoder.EncoderModel;
import dev.parley.models.head.DenseSource;
import dev.parley.train.data.DataRoot;
import dev.parley.train.head.Featurizer;
import dev.parley.train.head.HeadOptions;
import dev.parley.train.head.HeadTask;
import dev.parley.train.head.HeadTasks;
import dev.parley.train.head.HeadTrainer;
import dev.parley.train.head.Progress;
import dev.parley.train.head.SafetyTasks;
import dev.parley.train.head.StaticTrainer;
import dev.parley.train.head.SuitabilityTrainer;
import dev.parley.train.mention.MentionOptions;
import dev.parley.train.mention.MentionTrainer;
import dev.parley.train.topic.TopicModels;
import dev.parley.train.topic.TopicOptions;
import dev.parley.train.topic.TopicTrainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Trains the shipped models by name and writes them to a folder of artefacts.
///
/// @param root where the training data lies
/// @param artefacts folder that receives the models, and from which those they build on are read
/// @param cache folder for encoder vectors, kept between runs
/// @param log told what was reached
public record ShippedModels(DataRoot root, Path artefacts, Path cache, Consumer<String> log) {
    private static final String TOPIC = "topic-iab-content";

    /// The models in the order in which they build on one another.
    public static final List<String> NAMES =
            List.of(
                    "static-bge-256",
                    "safety-attributes",
                    "suitability-garm",
                    "conversation-type",
                    "intent-commercial",
                    "sentiment",
                    "quality-promotional",
                    "emotion",
                    "mention",
                    TOPIC);

    /// Trains one model for a tier; the static embedding serves one tier only.
    ///
    /// @throws IllegalArgumentException when the name is none of [#NAMES]
    public void train(String name, Tier tier) {
        switch (name) {
            case "static-bge-256" -> {
                try (EncoderModel encoder = EncoderModel.bgeSmall()) {
                    write(StaticTrainer.train(root, encoder));
                }
            }
            case "suitability-garm" ->
                    with(
                            tier,
                            "posts",
                            featurizer ->
                                    SuitabilityTrainer.train(
                                            root,
                                            featurizer,
                                            HeadOptions.DENSE,
                                            Artefacts.in(artefacts)
                                                    .load("safety-attributes-" + tier.label())));
            case "safety-attributes" ->
                    head(SafetyTasks.attributes(root), HeadOptions.LARGE, "safety", tier);
            case "emotion" -> head(HeadTasks.emotion(root), HeadOptions.LARGE, "emotion", tier);
            case "conversation-type" ->
                    head(HeadTasks.conversationType(root, 0), HeadOptions.MEDIUM, "posts", tier);
            case "intent-commercial" ->
                    head(HeadTasks.commercialIntent(root, 0), HeadOptions.MEDIUM, "posts", tier);
            case "sentiment" ->
                    head(
                            HeadTasks.sentiment(root, 0),
                            HeadOptions.MEDIUM.withBalance(0.25),
                            "posts",
                            tier);
            case "quality-promotional" ->
                    head(HeadTasks.promotional(root, 0), HeadOptions.MEDIUM, "posts", tier);
            case "mention" ->
                    write(MentionTrainer.train(root, MentionOptions.shipped(tier), "0.1.0", log));
            case TOPIC -> topic();
            default ->
                    throw new IllegalArgumentException(
                            "model '" + name + "' is unknown; allowed: " + NAMES);
        }
    }

    /// Both tiers at once: the accurate one weighs what the fast one says.
    private void topic() {
        TopicModels models =
                TopicTrainer.train(root, TopicOptions.standard(cache.resolve("topic.bin")), log);
        write(models.fast());
        write(models.accurate());
    }

    private void head(HeadTask task, HeadOptions options, String cacheName, Tier tier) {
        with(tier, cacheName, featurizer -> HeadTrainer.train(task, options, featurizer, root));
    }

    private void with(
            Tier tier,
            String cacheName,
            java.util.function.Function<Featurizer, HeadTrainer.Trained> train) {
        boolean title = cacheName.equals("posts");
        HeadTrainer.Trained trained =
                switch (tier) {
                    case FAST ->
                            train.apply(
                                    Featurizer.fast(
                                            StaticEmbedding.read(
                                                    Artefacts.in(artefacts).load("static-bge-256")),
                                            title ? DenseSource.STATIC_TITLE : DenseSource.STATIC));
                    case ACCURATE -> {
                        try (EncoderModel encoder = EncoderModel.bgeSmall()) {
                            yield train.apply(
                                    Featurizer.accurate(
                                            encoder,
                                            title ? DenseSource.ENCODER_TITLE : DenseSource.ENCODER,
                                            cache.resolve(cacheName + ".bin"),
                                            Progress.lines()));
                        }
                    }
                };
        write(trained.artefact());
        log.accept(trained.artefact().header().name() + " " + trained.heldOut().metrics());
    }

    private void write(Artefact artefact) {
        String name = artefact.header().name();
        Path file = artefacts.resolve(name + Artefacts.SUFFIX);
        artefact.write(file);
        Path card = artefacts.resolve(name + ".md");
        try {
            Files.writeString(card, ModelCard.of(artefact.header()));
        } catch (IOException e) {
            throw new UncheckedIOException("writing model card '" + card + "'", e);
        }
        log.accept("wrote " + file + " and its card");
    }
}
