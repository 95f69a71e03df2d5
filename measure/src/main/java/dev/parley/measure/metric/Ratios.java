package dev.parley.measure.metric;

/// Quotients of counts that agree on what happens at zero.
final class Ratios {
    private Ratios() {}

    /// `part / whole`, NaN for an empty whole.
    static double of(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }

    /// The same, 0 for an empty whole: precision without predictions, recall without gold.
    static double orZero(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    /// `2tp / (2tp + fp + fn)`; NaN when there is neither gold nor prediction.
    static double f1(double tp, double fp, double fn) {
        return of(2 * tp, 2 * tp + fp + fn);
    }
}
