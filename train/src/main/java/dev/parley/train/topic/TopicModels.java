package dev.parley.train.topic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.annotators.topic.Acquaintance;
import dev.parley.annotators.topic.TopicAnnotators;
import dev.parley.annotators.topic.TopicDecoder;
import dev.parley.annotators.topic.TopicLexicon;
import dev.parley.annotators.topic.TopicMix;
import dev.parley.annotators.topic.TopicSettings;
import dev.parley.annotators.topic.TopicWitnesses;
import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Header;
import dev.parley.train.data.AnnotatedPosts;
import dev.parley.train.data.CommunityFact;
import dev.parley.train.data.DataRoot;
import dev.parley.train.data.LabelledPost;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The two artefacts of a training.
///
/// @param fast words and communities; enough for the fast tier, needed by the accurate one
/// @param accurate the encoder's heads
public record TopicModels(Artefact fast, Artefact accurate) {
    private static final TopicDecoder DECODER = new TopicDecoder(0.16, 0.3);
    private static final double LEAST = 0.22;
    private static final String VERSION = "0.1.0";

    static TopicModels of(
            DataRoot root,
            TopicOptions options,
            TopicCorpus corpus,
            int encoded,
            TopicWitnesses witnesses,
            Map<Acquaintance, TopicFit> fast,
            Map<Acquaintance, TopicFit> accurate) {
        long first = LabelledPost.read(root).size();
        List<Header.Source> words =
                List.of(
                        source(root, TopicPosts.FILE, "PDDL-1.0", corpus.weak().size()),
                        source(root, CommunityFact.FILE, "Apache-2.0", corpus.facts().size()),
                        source(root, LabelledPost.FILE, "Apache-2.0", first),
                        new Header.Source(
                                AnnotatedPosts.RESOURCE,
                                "Apache-2.0",
                                corpus.labelled().size() - first,
                                AnnotatedPosts.sha256()));
        List<Header.Source> vectors =
                List.of(
                        source(root, TopicPosts.FILE, "PDDL-1.0", encoded),
                        words.get(1),
                        words.get(2),
                        words.get(3));
        TopicLexicon lexicon = witnesses.lexicon();
        return new TopicModels(
                Artefact.of(
                        header(
                                TopicAnnotators.FAST_ARTEFACT,
                                TopicLexicon.KIND,
                                "What words and communities say of IAB Content Taxonomy 3.1 categories",
                                words,
                                fast,
                                options),
                        lexicon.tensors()),
                Artefact.of(
                        header(
                                TopicAnnotators.ACCURATE_ARTEFACT,
                                TopicWitnesses.KIND,
                                "What bge-small-en-v1.5 vectors say of IAB Content Taxonomy 3.1 categories",
                                vectors,
                                accurate,
                                options),
                        witnesses.tensors()));
    }

    private static Header.Source source(DataRoot root, String file, String licence, long rows) {
        return new Header.Source(file, licence, rows, root.sha256(file));
    }

    private static Header header(
            String name,
            String kind,
            String description,
            List<Header.Source> sources,
            Map<Acquaintance, TopicFit> fits,
            TopicOptions options) {
        Map<Acquaintance, TopicMix> mixes = new EnumMap<>(Acquaintance.class);
        Map<Acquaintance, TopicSettings.Platt> cuts = new EnumMap<>(Acquaintance.class);
        ObjectNode metrics = JsonNodeFactory.instance.objectNode();
        fits.forEach((a, fit) -> {
            mixes.put(a, fit.mix());
            cuts.put(a, fit.platt());
            metrics.putObject("crossfitted." + a.label())
                    .put("posts", fit.score().posts())
                    .put("tier1", round(fit.score().first()))
                    .put("tier2", round(fit.score().second()))
                    .put("leaf", round(fit.score().leaf()))
                    .put("any", round(fit.score().any()))
                    .put("ece", round(fit.score().ece()));
        });
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        config.set("topic", new TopicSettings(mixes, cuts, DECODER, LEAST).toJson());
        config.put("seed", options.seed());
        return Header.of(name, kind, LocalDate.now(), description, Header.Creator.here(VERSION))
                .withTrainedOn(sources)
                .withMetrics(metrics)
                .withConfig(config);
    }

    private static double round(double x) {
        return Math.rint(x * 1000) / 1000;
    }
}
