package dev.parley.annotators.mention;

import dev.parley.core.Annotator;
import dev.parley.core.Finding;
import dev.parley.knowledge.gazetteer.Gazetteer;
import dev.parley.models.artefact.Artefacts;

/// Makes the annotators of the `mention` signal.
public final class MentionAnnotators {
    /// Annotator with the encoder's token states.
    public static final String ACCURATE = "mention.accurate";

    /// Annotator without an encoder.
    public static final String FAST = "mention.fast";

    private MentionAnnotators() {}

    /// `mention.accurate`, from artefact `mention-accurate`.
    public static Annotator<Finding> accurate(Artefacts artefacts, Gazetteer gazetteer) {
        return new MentionAnnotator(
                ACCURATE, MentionModel.read(artefacts.load("mention-accurate")), gazetteer);
    }

    /// `mention.fast`, from artefact `mention-fast`.
    public static Annotator<Finding> fast(Artefacts artefacts, Gazetteer gazetteer) {
        return new MentionAnnotator(
                FAST, MentionModel.read(artefacts.load("mention-fast")), gazetteer);
    }
}
