package dev.parley.annotators.topic;

import java.util.ArrayList;
import java.util.List;

/// Chooses categories from a distribution.
///
/// The first choice has the largest expected number of right tiers out of three (first, second,
/// itself): a leaf is named only where it is likely enough beside its siblings. Further choices are
/// categories of other branches whose own probability is large, absolutely and beside the first
/// one's.
///
/// @param further a second or third category needs at least this probability
/// @param beside … and at least this share of the first one's
public record TopicDecoder(double further, double beside) {
    /// At most so many categories.
    public static final int MOST = 3;

    /// A chosen category with the probability that it or one below it is right, but never above
    /// that of the choice before it.
    public record Choice(int node, double probability) {}

    /// One to three choices, best first.
    ///
    /// @param exact a distribution over the tree
    public List<Choice> decode(double[] exact, TopicTree tree) {
        return decode(exact, tree.subtree(exact), tree);
    }

    /// The same for a distribution whose subtrees are summed already.
    List<Choice> decode(double[] exact, double[] sums, TopicTree tree) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < exact.length; k++) {
            double second = tree.depth(k) >= 2 ? sums[tree.secondTier(k)] : exact[k];
            double expected = sums[tree.firstTier(k)] + second + exact[k];
            if (expected > most) {
                most = expected;
                best = k;
            }
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(best, Math.min(1, sums[best])));
        double least = Math.max(further, beside * exact[best]);
        while (choices.size() < MOST) {
            int next = next(exact, least, choices, tree);
            if (next < 0) {
                break;
            }
            choices.add(new Choice(next, Math.min(choices.getLast().probability(), sums[next])));
        }
        return choices;
    }

    private static int next(double[] exact, double least, List<Choice> chosen, TopicTree tree) {
        int next = -1;
        for (int k = 0; k < exact.length; k++) {
            if (exact[k] >= least
                    && (next < 0 || exact[k] > exact[next])
                    && isFree(k, chosen, tree)) {
                next = k;
            }
        }
        return next;
    }

    private static boolean isFree(int node, List<Choice> chosen, TopicTree tree) {
        for (Choice c : chosen) {
            if (tree.isWithin(node, c.node()) || tree.isWithin(c.node(), node)) {
                return false;
            }
        }
        return true;
    }
}
