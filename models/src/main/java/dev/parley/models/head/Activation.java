package dev.parley.models.head;

import java.util.Locale;

/// How a head's scores become probabilities.
public enum Activation {
    /// Exactly one output is true.
    SOFTMAX {
        @Override
        void apply(double[] scores) {
            double max = Double.NEGATIVE_INFINITY;
            for (double s : scores) {
                max = Math.max(max, s);
            }
            double sum = 0;
            for (int k = 0; k < scores.length; k++) {
                scores[k] = Math.exp(scores[k] - max);
                sum += scores[k];
            }
            for (int k = 0; k < scores.length; k++) {
                scores[k] /= sum;
            }
        }
    },
    /// Each output is true or not, on its own.
    SIGMOID {
        @Override
        void apply(double[] scores) {
            for (int k = 0; k < scores.length; k++) {
                scores[k] = 1 / (1 + Math.exp(-scores[k]));
            }
        }
    };

    /// Replaces scores by probabilities.
    abstract void apply(double[] scores);

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Activation of(String label) {
        return switch (label) {
            case "softmax" -> SOFTMAX;
            case "sigmoid" -> SIGMOID;
            default ->
                    throw new IllegalArgumentException(
                            "activation '" + label + "' is unknown; allowed: softmax, sigmoid");
        };
    }
}
