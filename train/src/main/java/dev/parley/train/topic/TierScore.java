package dev.parley.train.topic;

import dev.parley.annotators.topic.TopicDecoder;
import dev.parley.annotators.topic.TopicTree;
import java.util.List;
import java.util.Locale;

/// How often the first choice is right, by tier; and how honest its confidence is.
///
/// @param first share of posts whose first-tier category is that of the first label
/// @param second the same for the second tier
/// @param leaf the same for the category itself
/// @param any share whose category is one of all labels
/// @param ece expected calibration error of the confidence that the choice or one below it is
///   right, over ten bins of equal width
public record TierScore(
        int posts, double first, double second, double leaf, double any, double ece) {

    /// @param confidences one for each choice
    static TierScore of(
            List<TopicDecoder.Choice> choices,
            double[] confidences,
            List<TopicTarget> targets,
            TopicTree tree) {
        int n = choices.size();
        double[] sums = new double[4];
        double[][] bins = new double[10][3];
        for (int i = 0; i < n; i++) {
            int node = choices.get(i).node();
            int gold = targets.get(i).best();
            sums[0] += tree.firstTier(node) == tree.firstTier(gold) ? 1 : 0;
            sums[1] += tree.secondTier(node) == tree.secondTier(gold) ? 1 : 0;
            sums[2] += node == gold ? 1 : 0;
            for (int label : targets.get(i).nodes()) {
                sums[3] += node == label ? 1 : 0;
            }
            double[] bin = bins[(int) Math.min(9, confidences[i] * 10)];
            bin[0]++;
            bin[1] += confidences[i];
            bin[2] += tree.isWithin(gold, node) ? 1 : 0;
        }
        double ece = 0;
        for (double[] bin : bins) {
            ece += Math.abs(bin[1] - bin[2]) / n;
        }
        return new TierScore(n, sums[0] / n, sums[1] / n, sums[2] / n, sums[3] / n, ece);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d posts: tier 1 %.3f, tier 2 %.3f, leaf %.3f, any label %.3f, ECE %.3f",
                posts,
                first,
                second,
                leaf,
                any,
                ece);
    }
}
