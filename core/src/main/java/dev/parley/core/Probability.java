package dev.parley.core;

/// Checks of probabilities.
final class Probability {
    private static final double SLACK = 1e-6;

    private Probability() {}

    /// `p` itself, clipped when it lies outside `[0, 1]` by no more than rounding.
    static double check(double p, String what) {
        if (!(p >= -SLACK && p <= 1 + SLACK)) {
            throw new IllegalArgumentException(
                    "probability of '" + what + "' is " + p + ", not in [0, 1]");
        }
        return Math.min(1, Math.max(0, p));
    }
}
