package dev.parley.annotators.topic;

import dev.parley.core.Evidence;
import dev.parley.core.Span;
import dev.parley.models.encoder.Encoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says why a category won: the words that spoke for it, and each other witness with its share.
///
/// A word's weight is what it adds, in log-odds, to the category against what it adds to the others
/// on average; with the encoder, what its pieces' states add to the mean that the head reads.
final class TopicEvidence {
    private static final int MOST = 5;
    private static final double SMALLEST = 0.02;

    private final TopicWitnesses witnesses;
    private final TopicMix mix;

    TopicEvidence(TopicWitnesses witnesses, TopicMix mix) {
        this.witnesses = witnesses;
        this.mix = mix;
    }

    List<Evidence> of(
            int node,
            double[] distribution,
            double[] subtrees,
            Map<Witness, Testimony> said,
            KnownWords words,
            @Nullable Encoding encoding,
            @Nullable String community) {
        double[] contrast = contrast(node, subtrees);
        Map<Span, Double> spans = new HashMap<>();
        addWords(words, contrast, encoding == null ? SMALLEST : Double.NEGATIVE_INFINITY, spans);
        addPieces(encoding, contrast, spans);
        List<Evidence> evidence = new ArrayList<>(best(spans));
        Map<Witness, Double> shares = mix.shares(said, distribution, node);
        if (community != null) {
            double of =
                    shares.getOrDefault(Witness.COMMUNITY, 0d)
                            + shares.getOrDefault(Witness.POSTS, 0d)
                            + shares.getOrDefault(Witness.NAME, 0d);
            evidence.add(new Evidence.Community(community, of));
        }
        double description = shares.getOrDefault(Witness.DESCRIPTIONS, 0d);
        if (description > SMALLEST) {
            String name = witnesses.lexicon().tree().node(node).name();
            evidence.add(
                    new Evidence.Feature(
                            "likeness to the description of '" + name + "'", description));
        }
        return evidence;
    }

    /// +1 for the category and its ancestors, minus the probability of each category's subtree.
    private double[] contrast(int node, double[] subtrees) {
        TopicTree tree = witnesses.lexicon().tree();
        double[] contrast = new double[subtrees.length];
        for (int k = 0; k < contrast.length; k++) {
            contrast[k] = subtrees[k] < 1e-3 ? 0 : -subtrees[k];
        }
        for (int n = node; n >= 0; n = tree.parent(n)) {
            contrast[n] += 1;
        }
        return contrast;
    }

    /// @param least smaller weights are left out
    private void addWords(
            KnownWords words, double[] contrast, double least, Map<Span, Double> spans) {
        WordScores scores = witnesses.lexicon().words();
        double share = mix.trust(Witness.WORDS) / Math.sqrt(Math.max(1, words.size()));
        for (int i = 0; i < words.size(); i++) {
            double weight = share * scores.weight(words.row(i), contrast);
            if (weight >= least) {
                spans.merge(words.span(i), weight, Double::sum);
            }
        }
    }

    private void addPieces(
            @Nullable Encoding encoding, double[] contrast, Map<Span, Double> spans) {
        LinearScores head = witnesses.encoder();
        if (encoding == null || head == null || encoding.meanNorm() <= 0) {
            return;
        }
        float[] direction = head.direction(contrast);
        double share =
                mix.trust(Witness.ENCODER) / (encoding.meanNorm() * encoding.coveredPieces());
        int from = 0;
        for (int i = 0; i < encoding.pieces().size(); i++) {
            if (!encoding.pieces().continuesWord(i)) {
                from = encoding.pieces().start(i);
            }
            int row = encoding.row(i);
            if (row >= 0) {
                double weight = share * encoding.dot(row, direction, Encoding.MEAN_PART);
                int end = encoding.pieces().end(i);
                Double before = spans.remove(new Span(from, encoding.pieces().start(i)));
                spans.merge(
                        new Span(from, end), weight + (before == null ? 0 : before), Double::sum);
            }
        }
    }

    private static List<Evidence> best(Map<Span, Double> spans) {
        List<Map.Entry<Span, Double>> order = new ArrayList<>(spans.entrySet());
        order.removeIf(e -> e.getValue() < SMALLEST || e.getKey().length() < 2);
        order.sort(
                Comparator.comparing((Map.Entry<Span, Double> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey));
        List<Evidence> best = new ArrayList<>();
        List<Span> taken = new ArrayList<>();
        for (Map.Entry<Span, Double> e : order) {
            if (best.size() < MOST && taken.stream().noneMatch(t -> t.overlaps(e.getKey()))) {
                taken.add(e.getKey());
                best.add(new Evidence.Text(e.getKey(), e.getValue()));
            }
        }
        return best;
    }
}
