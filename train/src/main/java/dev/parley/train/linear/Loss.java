package dev.parley.train.linear;

/// How scores become probabilities and are compared with targets.
public enum Loss {
    /// Exactly one output is true: cross-entropy of a softmax.
    SOFTMAX {
        @Override
        double apply(double[] scores, float[] target) {
            double max = Double.NEGATIVE_INFINITY;
            for (double s : scores) {
                max = Math.max(max, s);
            }
            double sum = 0;
            for (double s : scores) {
                sum += Math.exp(s - max);
            }
            double logZ = max + Math.log(sum);
            double loss = 0;
            for (int k = 0; k < scores.length; k++) {
                double logP = scores[k] - logZ;
                loss -= target[k] == 0 ? 0 : target[k] * logP;
                scores[k] = Math.exp(logP) - target[k];
            }
            return loss;
        }
    },
    /// Each output is true or false on its own: sum of binary cross-entropies over the known ones.
    SIGMOID {
        @Override
        double apply(double[] scores, float[] target) {
            double loss = 0;
            for (int k = 0; k < scores.length; k++) {
                if (Float.isNaN(target[k])) {
                    scores[k] = 0;
                    continue;
                }
                double s = scores[k];
                loss += Math.max(s, 0) - s * target[k] + Math.log1p(Math.exp(-Math.abs(s)));
                scores[k] = 1 / (1 + Math.exp(-s)) - target[k];
            }
            return loss;
        }
    };

    /// The loss of one row; `scores` become the derivative of the loss by each score.
    abstract double apply(double[] scores, float[] target);
}
