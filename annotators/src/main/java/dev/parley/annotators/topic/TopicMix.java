package dev.parley.annotators.topic;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How much each witness is believed: a category's score is a weighted sum of what the witnesses
/// say of it on the three levels of a [Testimony], plus a weight for its depth; a softmax makes the
/// scores a distribution. Immutable.
public final class TopicMix {
    private final List<Witness> witnesses;
    private final double[] weights;

    private TopicMix(List<Witness> witnesses, double[] weights) {
        this.witnesses = List.copyOf(witnesses);
        this.weights = weights;
    }

    /// @param weights three for each witness in turn, then one for the first tier and one for
    ///   categories below the second
    public static TopicMix of(List<Witness> witnesses, double[] weights) {
        if (weights.length != features(witnesses)) {
            throw new IllegalArgumentException(
                    "mix of "
                            + witnesses
                            + " needs "
                            + features(witnesses)
                            + " weights, got "
                            + weights.length);
        }
        return new TopicMix(witnesses, weights.clone());
    }

    /// How many weights a mix of these witnesses has.
    public static int features(List<Witness> witnesses) {
        return Testimony.LEVELS * witnesses.size() + 2;
    }

    /// The numbers that the weights of a category are multiplied with.
    public static double feature(
            List<Witness> witnesses,
            Map<Witness, Testimony> said,
            int feature,
            int node,
            TopicTree tree) {
        int w = feature / Testimony.LEVELS;
        if (w < witnesses.size()) {
            return Objects.requireNonNull(
                            said.get(witnesses.get(w)), "a witness of the mix was not heard")
                    .at(feature % Testimony.LEVELS, node);
        }
        int depth = tree.depth(node);
        return feature % Testimony.LEVELS == 0 ? (depth == 1 ? 1 : 0) : (depth >= 3 ? 1 : 0);
    }

    public List<Witness> witnesses() {
        return witnesses;
    }

    public double[] weights() {
        return weights.clone();
    }

    /// The distribution over the tree.
    ///
    /// @throws IllegalArgumentException when a witness of this mix has said nothing
    public double[] combine(Map<Witness, Testimony> said, TopicTree tree) {
        double[] scores = new double[tree.size()];
        for (int w = 0; w < witnesses.size(); w++) {
            add(scores, w, heard(w, said));
        }
        int tail = Testimony.LEVELS * witnesses.size();
        for (int k = 0; k < scores.length; k++) {
            int depth = tree.depth(k);
            scores[k] += depth == 1 ? weights[tail] : depth >= 3 ? weights[tail + 1] : 0;
        }
        return Testimony.softmax(scores, 1);
    }

    /// How much more each witness says for `node` than it says on average over a distribution: its
    /// share, in log-odds, of the decision for `node`.
    Map<Witness, Double> shares(Map<Witness, Testimony> said, double[] distribution, int node) {
        Map<Witness, Double> shares = new EnumMap<>(Witness.class);
        for (int w = 0; w < witnesses.size(); w++) {
            Testimony t = heard(w, said);
            int at = Testimony.LEVELS * w;
            double a = weights[at];
            double b = weights[at + 1];
            double c = weights[at + 2];
            double mean = 0;
            for (int k = 0; k < distribution.length; k++) {
                mean += distribution[k] * t.weighed(a, b, c, k);
            }
            shares.put(witnesses.get(w), t.weighed(a, b, c, node) - mean);
        }
        return shares;
    }

    /// The weight of a witness summed over its levels: what a unit of its log-odds is worth at
    /// most.
    double trust(Witness witness) {
        int at = Testimony.LEVELS * witnesses.indexOf(witness);
        return at < 0 ? 0 : weights[at] + weights[at + 1] + weights[at + 2];
    }

    private Testimony heard(int w, Map<Witness, Testimony> said) {
        Testimony t = said.get(witnesses.get(w));
        if (t == null) {
            throw new IllegalArgumentException(
                    "witness "
                            + witnesses.get(w)
                            + " of the mix has said nothing; present: "
                            + said.keySet());
        }
        return t;
    }

    private void add(double[] scores, int w, Testimony t) {
        int at = Testimony.LEVELS * w;
        double a = weights[at];
        double b = weights[at + 1];
        double c = weights[at + 2];
        for (int k = 0; k < scores.length; k++) {
            scores[k] += t.weighed(a, b, c, k);
        }
    }
}
