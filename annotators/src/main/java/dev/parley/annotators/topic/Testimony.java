package dev.parley.annotators.topic;

import java.util.Arrays;

/// What one witness says of every category: the logarithms of the probabilities of the category
/// itself, of its first-tier and of its second-tier ancestor with all that lies below them.
///
/// Immutable, and costly to make (a logarithm for each category and level): what is said of many
/// texts alike is kept in [Backgrounds].
public final class Testimony {
    /// Probabilities below this count as this.
    static final double FLOOR = 1e-5;

    /// How many numbers a testimony gives for a category.
    public static final int LEVELS = 3;

    private final TopicTree tree;
    private final double[] exact;
    private final double[] subtrees;

    /// @param exact log-probability that a category is the most specific right one
    /// @param subtrees log-probability that it or one below it is right; first and second tier only
    private Testimony(TopicTree tree, double[] exact, double[] subtrees) {
        this.tree = tree;
        this.exact = exact;
        this.subtrees = subtrees;
    }

    /// Of unnormalised scores, through a softmax.
    public static Testimony ofScores(double[] scores, double temperature, TopicTree tree) {
        return consume(softmax(scores, temperature), tree);
    }

    /// Of a distribution.
    public static Testimony of(double[] probabilities, TopicTree tree) {
        return consume(probabilities.clone(), tree);
    }

    /// Overwrites `p`. A category with nothing below it has one logarithm for both of its levels.
    private static Testimony consume(double[] p, TopicTree tree) {
        double[] exact = new double[p.length];
        for (int k = 0; k < p.length; k++) {
            exact[k] = Math.log(p[k] + FLOOR);
        }
        double[] subtrees = Arrays.copyOf(p, tree.upperTiers());
        tree.gather(p);
        for (int k = 0; k < subtrees.length; k++) {
            subtrees[k] = subtrees[k] == p[k] ? exact[k] : Math.log(p[k] + FLOOR);
        }
        return new Testimony(tree, exact, subtrees);
    }

    /// How many categories it speaks of.
    int size() {
        return exact.length;
    }

    /// The number of a level, from 0: exact, first, second.
    public double at(int level, int node) {
        return switch (level) {
            case 0 -> exact[node];
            case 1 -> subtrees[tree.firstTier(node)];
            default -> subtrees[tree.secondTier(node)];
        };
    }

    /// The sum of a category's three numbers, each times its weight.
    double weighed(double ofExact, double ofFirst, double ofSecond, int node) {
        return ofExact * exact[node]
                + ofFirst * subtrees[tree.firstTier(node)]
                + ofSecond * subtrees[tree.secondTier(node)];
    }

    /// Scores as probabilities.
    public static double[] softmax(double[] scores, double temperature) {
        double max = Double.NEGATIVE_INFINITY;
        for (double s : scores) {
            max = Math.max(max, s);
        }
        double[] p = new double[scores.length];
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.exp((scores[k] - max) / temperature);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }
}
