package dev.parley.annotators.mention;

import java.util.Arrays;

/// Exact inference in a linear chain of tags: the best tag sequence, and marginal probabilities.
///
/// Works on exponentials scaled token by token, so that its cost is a few multiplications a token
/// and no text is too long for it. One instance serves one sequence.
public final class Chain {
    private static final int K = Bio.TAGS;

    private final int length;
    private final double[] potential;
    private final double[] step;
    private final double[] alpha;
    private final double[] beta;
    private final double[] scale;
    private double logPartition;

    /// Sums over all tag sequences.
    ///
    /// @param scores `length × TAGS`, log potentials; negative infinity forbids a tag
    /// @param transitions `TAGS × TAGS` log potentials from row to column; those that [Bio#follows]
    ///   rules out are ignored
    public Chain(float[] scores, int length, float[] transitions) {
        this.length = length;
        this.potential = new double[length * K];
        this.step = exponentials(transitions);
        this.alpha = new double[length * K];
        this.beta = new double[length * K];
        this.scale = new double[length];
        for (int i = 0; i < length; i++) {
            logPartition += potentials(scores, i);
        }
        forward();
        backward();
    }

    private static double[] exponentials(float[] transitions) {
        double[] step = new double[K * K];
        for (int a = 0; a < K; a++) {
            for (int b = 0; b < K; b++) {
                step[a * K + b] = Bio.follows(a, b) ? Math.exp(transitions[a * K + b]) : 0;
            }
        }
        return step;
    }

    private double potentials(float[] scores, int i) {
        float top = Float.NEGATIVE_INFINITY;
        for (int k = 0; k < K; k++) {
            top = Math.max(top, scores[i * K + k]);
        }
        for (int k = 0; k < K; k++) {
            potential[i * K + k] = Math.exp(scores[i * K + k] - top);
        }
        return top;
    }

    private void forward() {
        for (int i = 0; i < length; i++) {
            double sum = 0;
            for (int b = 0; b < K; b++) {
                double in = i == 0 ? (Bio.isInside(b) ? 0 : 1) : 0;
                for (int a = 0; i > 0 && a < K; a++) {
                    in += alpha[(i - 1) * K + a] * step[a * K + b];
                }
                double value = in * potential[i * K + b];
                alpha[i * K + b] = value;
                sum += value;
            }
            scale[i] = sum;
            logPartition += Math.log(sum);
            for (int b = 0; b < K; b++) {
                alpha[i * K + b] /= sum;
            }
        }
    }

    private void backward() {
        if (length == 0) {
            return;
        }
        Arrays.fill(beta, (length - 1) * K, length * K, 1);
        for (int i = length - 2; i >= 0; i--) {
            for (int a = 0; a < K; a++) {
                double out = 0;
                for (int b = 0; b < K; b++) {
                    out += step[a * K + b] * potential[(i + 1) * K + b] * beta[(i + 1) * K + b];
                }
                beta[i * K + a] = out / scale[i + 1];
            }
        }
    }

    /// Logarithm of the sum over all sequences.
    public double logPartition() {
        return logPartition;
    }

    /// Probability that token `i` has the tag.
    public double marginal(int i, int tag) {
        return alpha[i * K + tag] * beta[i * K + tag];
    }

    /// Probability that token `i` has tag `from` and the next one tag `to`.
    public double pair(int i, int from, int to) {
        int next = (i + 1) * K + to;
        return alpha[i * K + from]
                * step[from * K + to]
                * potential[next]
                * beta[next]
                / scale[i + 1];
    }

    /// Probability that exactly the tokens `[from, to)` are one name of that type.
    public double span(int from, int to, int type) {
        int begin = Bio.begin(type);
        int inside = Bio.inside(type);
        double mass = alpha[from * K + begin];
        int tag = begin;
        for (int i = from + 1; i < to; i++) {
            mass *= step[tag * K + inside] * potential[i * K + inside] / scale[i];
            tag = inside;
        }
        double goesOn =
                to == length
                        ? 0
                        : step[tag * K + inside]
                                * potential[to * K + inside]
                                * beta[to * K + inside]
                                / scale[to];
        return Math.max(0, Math.min(1, mass * (beta[(to - 1) * K + tag] - goesOn)));
    }

    /// The best tag sequence; ties go to the lower tag.
    public static int[] best(float[] scores, int length, float[] transitions) {
        float[] value = new float[length * K];
        byte[] back = new byte[length * K];
        for (int i = 0; i < length; i++) {
            for (int b = 0; b < K; b++) {
                float top = i == 0 && !Bio.isInside(b) ? 0 : Float.NEGATIVE_INFINITY;
                for (int a = 0; i > 0 && a < K; a++) {
                    float v =
                            Bio.follows(a, b)
                                    ? value[(i - 1) * K + a] + transitions[a * K + b]
                                    : Float.NEGATIVE_INFINITY;
                    if (v > top) {
                        top = v;
                        back[i * K + b] = (byte) a;
                    }
                }
                value[i * K + b] = top + scores[i * K + b];
            }
        }
        int[] tags = new int[length];
        for (int k = 1; length > 0 && k < K; k++) {
            if (value[(length - 1) * K + k] > value[(length - 1) * K + tags[length - 1]]) {
                tags[length - 1] = k;
            }
        }
        for (int i = length - 1; i > 0; i--) {
            tags[i - 1] = back[i * K + tags[i]];
        }
        return tags;
    }
}
