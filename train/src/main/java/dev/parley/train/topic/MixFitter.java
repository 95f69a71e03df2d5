package dev.parley.train.topic;

import dev.parley.annotators.topic.Testimony;
import dev.parley.annotators.topic.TopicMix;
import dev.parley.annotators.topic.TopicTree;
import dev.parley.annotators.topic.Witness;
import java.util.List;
import java.util.Map;

/// Finds how much each witness is to be believed: a conditional logit over the categories, fitted
/// by Newton's method with a ridge. Convex, so that the start does not matter.
///
/// @param ridge penalty on half the squared weights, in units of posts
record MixFitter(double ridge) {
    private static final int STEPS = 25;

    /// A labelled post with what the witnesses, none of whom learned from it, say of it.
    record Case(Map<Witness, Testimony> said, TopicTarget target) {}

    TopicMix fit(List<Case> cases, List<Witness> witnesses, TopicTree tree) {
        int f = TopicMix.features(witnesses);
        double[] weights = new double[f];
        float[][] features =
                cases.stream().map(c -> features(c, witnesses, f, tree)).toArray(float[][]::new);
        double last = Double.POSITIVE_INFINITY;
        double[] kept = weights.clone();
        double damping = 1;
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[f];
            double[][] hessian = new double[f][f];
            double loss = sums(cases, features, weights, gradient, hessian, tree.size());
            if (loss > last + 1e-9) {
                damping /= 2;
                for (int i = 0; i < f; i++) {
                    weights[i] = (weights[i] + kept[i]) / 2;
                }
                continue;
            }
            if (last - loss < 1e-6 * Math.abs(loss)) {
                break;
            }
            last = loss;
            kept = weights.clone();
            double[] direction = solve(hessian, gradient);
            for (int i = 0; i < f; i++) {
                weights[i] -= damping * direction[i];
            }
        }
        return TopicMix.of(witnesses, kept);
    }

    private double sums(
            List<Case> cases,
            float[][] features,
            double[] weights,
            double[] gradient,
            double[][] hessian,
            int n) {
        int f = weights.length;
        double loss = 0;
        for (int i = 0; i < f; i++) {
            loss += 0.5 * ridge * weights[i] * weights[i];
            gradient[i] = ridge * weights[i];
            hessian[i][i] = ridge + 1e-9;
        }
        double[] p = new double[n];
        double[] mean = new double[f];
        for (int c = 0; c < features.length; c++) {
            float[] x = features[c];
            loss += softmax(x, weights, p, cases.get(c).target());
            java.util.Arrays.fill(mean, 0);
            for (int k = 0; k < n; k++) {
                if (p[k] < 1e-7) {
                    continue;
                }
                int at = k * f;
                for (int i = 0; i < f; i++) {
                    double px = p[k] * x[at + i];
                    mean[i] += px;
                    for (int j = 0; j <= i; j++) {
                        hessian[i][j] += px * x[at + j];
                    }
                }
            }
            TopicTarget t = cases.get(c).target();
            for (int i = 0; i < f; i++) {
                gradient[i] += mean[i];
                for (int j = 0; j <= i; j++) {
                    hessian[i][j] -= mean[i] * mean[j];
                }
                for (int s = 0; s < t.nodes().length; s++) {
                    gradient[i] -= t.shares()[s] * x[t.nodes()[s] * f + i];
                }
            }
        }
        for (int i = 0; i < f; i++) {
            for (int j = i + 1; j < f; j++) {
                hessian[i][j] = hessian[j][i];
            }
        }
        return loss;
    }

    private static double softmax(float[] x, double[] weights, double[] p, TopicTarget target) {
        int f = weights.length;
        double max = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < p.length; k++) {
            double s = 0;
            for (int i = 0; i < f; i++) {
                s += weights[i] * x[k * f + i];
            }
            p[k] = s;
            max = Math.max(max, s);
        }
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.exp(p[k] - max);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        double loss = 0;
        for (int s = 0; s < target.nodes().length; s++) {
            loss -= target.shares()[s] * Math.log(Math.max(1e-12, p[target.nodes()[s]]));
        }
        return loss;
    }

    private static float[] features(Case c, List<Witness> witnesses, int f, TopicTree tree) {
        float[] x = new float[tree.size() * f];
        for (int k = 0; k < tree.size(); k++) {
            for (int i = 0; i < f; i++) {
                x[k * f + i] = (float) TopicMix.feature(witnesses, c.said(), i, k, tree);
            }
        }
        return x;
    }

    /// The solution of `a x = b` for a symmetric positive definite matrix, by Gaussian elimination.
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double[][] m = new double[n][];
        for (int i = 0; i < n; i++) {
            m[i] = java.util.Arrays.copyOf(a[i], n + 1);
            m[i][n] = b[i];
        }
        for (int i = 0; i < n; i++) {
            for (int r = i + 1; r < n; r++) {
                double factor = m[r][i] / m[i][i];
                for (int c = i; c <= n; c++) {
                    m[r][c] -= factor * m[i][c];
                }
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double s = m[i][n];
            for (int c = i + 1; c < n; c++) {
                s -= m[i][c] * x[c];
            }
            x[i] = s / m[i][i];
        }
        return x;
    }
}
