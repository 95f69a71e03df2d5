package dev.parley.annotators.topic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.knowledge.taxonomy.Taxonomy;
import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Tensor;
import java.util.ArrayList;
import java.util.List;

/// What both tiers know: the categories, what words say of them, what is known of communities, and
/// how frequent categories are. Immutable.
///
/// @param prior general frequency of each category; sums to one, nowhere zero
@SuppressWarnings("ArrayRecordComponent")
public record TopicLexicon(
        TopicTree tree,
        WordScores words,
        CommunityTable labels,
        CommunityTable posts,
        double[] prior) {
    /// The artefact kind of the fast tier's file, which holds this.
    public static final String KIND = "topic-words/1";

    public TopicLexicon {
        if (words.outputs() != tree.size() || prior.length != tree.size()) {
            throw new IllegalArgumentException(
                    "a tree of "
                            + tree.size()
                            + " categories, but words for "
                            + words.outputs()
                            + " and frequencies of "
                            + prior.length);
        }
    }

    /// @throws dev.parley.models.artefact.ArtefactException when the file is of another kind or
    ///   lacks a part
    /// @throws IllegalArgumentException when the taxonomy lacks one of its categories
    public static TopicLexicon read(Artefact artefact, Taxonomy taxonomy) {
        artefact.require(KIND);
        TopicTree tree = TopicTree.of(artefact.tensor("categories").lines(), taxonomy);
        float[] frequencies = artefact.tensor("prior").floats();
        double[] prior = new double[frequencies.length];
        for (int k = 0; k < prior.length; k++) {
            prior[k] = frequencies[k];
        }
        return new TopicLexicon(
                tree,
                WordScores.read(artefact, "words"),
                CommunityTable.read(artefact, "labels"),
                CommunityTable.read(artefact, "posts"),
                prior);
    }

    public List<Tensor> tensors() {
        List<Tensor> all = new ArrayList<>();
        all.add(Tensor.lines("categories", tree.ids()));
        all.addAll(words.tensors("words"));
        all.addAll(labels.tensors("labels"));
        all.addAll(posts.tensors("posts"));
        float[] frequencies = new float[prior.length];
        for (int k = 0; k < prior.length; k++) {
            frequencies[k] = (float) prior[k];
        }
        all.add(Tensor.f32("prior", frequencies, frequencies.length));
        return all;
    }

    /// The settings kept in an artefact's configuration.
    static TopicSettings settings(Artefact artefact) {
        ObjectNode config = artefact.header().config();
        return TopicSettings.of(config.path("topic"));
    }
}
