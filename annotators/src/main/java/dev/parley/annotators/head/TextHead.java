package dev.parley.annotators.head;

import dev.parley.core.ArtefactRef;
import dev.parley.core.Document;
import dev.parley.core.Evidence;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import dev.parley.models.artefact.Artefact;
import dev.parley.models.hashed.HashedFeatures;
import dev.parley.models.head.DenseSource;
import dev.parley.models.head.FeatureVector;
import dev.parley.models.head.HeadExplainer;
import dev.parley.models.head.LinearHead;
import dev.parley.models.head.SparseBank;
import dev.parley.models.head.SparseBlock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A linear head with the layers that it reads.
public final class TextHead {
    private final LinearHead head;
    private final @Nullable DenseSource dense;
    private final HeadExplainer explainer;
    private final ArtefactRef ref;
    private final Explain explain;
    private final @Nullable SparseBank bank;

    private TextHead(LinearHead head, ArtefactRef ref, Explain explain, @Nullable SparseBank bank) {
        this.head = head;
        this.dense = head.dense() == null ? null : DenseSource.of(head.reads());
        this.explainer = HeadExplainer.of(head);
        this.ref = ref;
        this.explain = explain;
        this.bank = bank;
    }

    public static TextHead of(Artefact artefact, Explain explain) {
        return new TextHead(LinearHead.read(artefact), artefact.ref(), explain, null);
    }

    /// A head whose hashed features are read by a bank, together with those of others.
    public static TextHead of(Artefact artefact, Explain explain, SparseBank bank) {
        LinearHead head = LinearHead.read(artefact);
        SparseBlock sparse = head.sparse();
        if (sparse == null) {
            return new TextHead(head, artefact.ref(), explain, null);
        }
        bank.join(sparse);
        return new TextHead(head, artefact.ref(), explain, bank);
    }

    public List<String> outputs() {
        return head.outputs();
    }

    public ArtefactRef ref() {
        return ref;
    }

    /// The layers that the head's parts come from.
    public Set<Layer<?>> needs() {
        Set<Layer<?>> needs = new HashSet<>();
        if (dense != null) {
            needs.add(dense.layer());
        }
        if (head.sparse() != null) {
            needs.add(HashedFeatures.LAYER);
        }
        if (bank != null) {
            needs.add(bank.produces());
        }
        return needs;
    }

    /// The features of a document, as far as the head reads them.
    public FeatureVector vector(Document document, Layers layers) {
        FeatureVector x = FeatureVector.EMPTY.withCommunity(document.utterance().community());
        if (dense != null) {
            x = dense.read(document, layers).withCommunity(x.community());
        }
        if (head.sparse() != null) {
            x = x.withHashed(layers.get(HashedFeatures.LAYER));
        }
        return bank == null ? x : x.withSums(layers.get(bank.produces()));
    }

    /// Calibrated probabilities, one an output.
    public double[] scores(FeatureVector x) {
        return head.scores(x);
    }

    /// Why an output got its score; empty when evidence is not wanted.
    public List<Evidence> evidence(Document document, FeatureVector x, int output) {
        return explain.pieces() == 0
                ? List.of()
                : explainer.explain(document, x, output, explain.pieces());
    }
}
