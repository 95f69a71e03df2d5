package dev.parley.annotators.topic;

/// What one witness says of every category: the logarithms of the probabilities of the category
/// itself, of its first-tier and of its second-tier ancestor with all that lies below them.
///
/// @param exact log-probability that the category is the most specific right one
/// @param first log-probability of the first-tier ancestor's subtree
/// @param second the same for the second tier
@SuppressWarnings("ArrayRecordComponent")
public record Testimony(double[] exact, double[] first, double[] second) {
    /// Probabilities below this count as this.
    static final double FLOOR = 1e-5;

    /// How many numbers a testimony gives for a category.
    public static final int LEVELS = 3;

    /// Of unnormalised scores, through a softmax.
    public static Testimony ofScores(double[] scores, double temperature, TopicTree tree) {
        return of(softmax(scores, temperature), tree);
    }

    /// Of a distribution.
    public static Testimony of(double[] probabilities, TopicTree tree) {
        int n = probabilities.length;
        double[] sums = tree.subtree(probabilities);
        double[] logs = new double[n];
        double[] exact = new double[n];
        double[] first = new double[n];
        double[] second = new double[n];
        for (int k = 0; k < n; k++) {
            if (tree.depth(k) <= 2) {
                logs[k] = Math.log(sums[k] + FLOOR);
            }
            exact[k] = Math.log(probabilities[k] + FLOOR);
            first[k] = logs[tree.firstTier(k)];
            second[k] = logs[tree.secondTier(k)];
        }
        return new Testimony(exact, first, second);
    }

    /// The number of a level, from 0: exact, first, second.
    public double at(int level, int node) {
        return switch (level) {
            case 0 -> exact[node];
            case 1 -> first[node];
            default -> second[node];
        };
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
