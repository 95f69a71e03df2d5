package dev.parley.annotators.topic;

import dev.parley.core.Annotator;
import dev.parley.core.Finding;
import dev.parley.knowledge.taxonomy.Taxonomy;
import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Artefacts;
import java.util.List;

/// Opens the topic annotators from their artefacts.
public final class TopicAnnotators {
    public static final String FAST = "topic.iab_content.fast";
    public static final String ACCURATE = "topic.iab_content.accurate";
    public static final String FAST_ARTEFACT = "topic-iab-content-fast";
    public static final String ACCURATE_ARTEFACT = "topic-iab-content-accurate";

    private TopicAnnotators() {}

    /// Words and community only.
    public static Annotator<Finding> fast(Artefacts artefacts, Taxonomy taxonomy) {
        Artefact words = artefacts.load(FAST_ARTEFACT);
        return new TopicAnnotator(
                FAST,
                new TopicWitnesses(TopicLexicon.read(words, taxonomy), null, null),
                TopicLexicon.settings(words),
                List.of(words.ref()));
    }

    /// With the encoder. Reads the fast tier's artefact too, for words and communities.
    public static Annotator<Finding> accurate(Artefacts artefacts, Taxonomy taxonomy) {
        Artefact words = artefacts.load(FAST_ARTEFACT);
        Artefact heads = artefacts.load(ACCURATE_ARTEFACT);
        return new TopicAnnotator(
                ACCURATE,
                TopicWitnesses.read(heads, TopicLexicon.read(words, taxonomy)),
                TopicLexicon.settings(heads),
                List.of(words.ref(), heads.ref()));
    }
}
