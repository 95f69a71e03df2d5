package dev.parley.annotators.head;

import dev.parley.core.Annotator;
import dev.parley.core.ArtefactRef;
import dev.parley.core.Document;
import dev.parley.core.Finding;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import dev.parley.models.head.FeatureVector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Asks a head about each document and lets a [Decision] make the finding. A text without a word is
/// not judged.
public final class HeadAnnotator implements Annotator<Finding> {
    private final String name;
    private final Layer<Finding> layer;
    private final TextHead head;
    private final Decision decision;

    /// @param name of the annotator, such as `sentiment.fast`
    /// @param signal whose layer is filled
    public HeadAnnotator(String name, String signal, TextHead head, Decision decision) {
        this.name = name;
        this.layer = Layer.finding(signal);
        this.head = head;
        this.decision = decision;
    }

    /// How scores become a finding.
    @FunctionalInterface
    public interface Decision {
        Finding of(Scored scored);
    }

    /// A document with its scores.
    ///
    /// @param scores one an output, calibrated; not to be written to
    @SuppressWarnings("ArrayRecordComponent")
    public record Scored(Document document, FeatureVector vector, double[] scores, TextHead head) {
        private static final Comparator<Finding.Scored> BEST_FIRST =
                Comparator.comparingDouble(scored -> -scored.probability());

        /// The output with the highest score.
        public int best() {
            int best = 0;
            for (int k = 1; k < scores.length; k++) {
                best = scores[k] > scores[best] ? k : best;
            }
            return best;
        }

        public List<dev.parley.core.Evidence> evidence(int output) {
            return head.evidence(document, vector, output);
        }

        /// All outputs with their scores, best first.
        public List<Finding.Scored> ranked() {
            List<Finding.Scored> ranked = new ArrayList<>(scores.length);
            for (int k = 0; k < scores.length; k++) {
                ranked.add(new Finding.Scored(head.outputs().get(k), scores[k]));
            }
            ranked.sort(BEST_FIRST);
            return ranked;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Layer<Finding> produces() {
        return layer;
    }

    @Override
    public Set<Layer<?>> needs() {
        return head.needs();
    }

    @Override
    public List<ArtefactRef> artefacts() {
        return List.of(head.ref());
    }

    @Override
    public Finding annotate(Document document, Layers layers) {
        if (document.text().isBlank()) {
            return new Finding.Abstain("no text");
        }
        FeatureVector x = head.vector(document, layers);
        return decision.of(new Scored(document, x, head.scores(x), head));
    }
}
