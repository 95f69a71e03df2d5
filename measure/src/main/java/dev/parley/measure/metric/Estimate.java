package dev.parley.measure.metric;

import java.util.Locale;

/// A measured figure and how sure we are of it.
///
/// @param value the figure on all items; NaN when it is undefined
/// @param low lower end of the 95 % interval; NaN when the value is undefined
/// @param high upper end
/// @param n how many items it was measured on
public record Estimate(double value, double low, double high, int n) {
    /// A figure that these items cannot give.
    public static Estimate undefined(int n) {
        return new Estimate(Double.NaN, Double.NaN, Double.NaN, n);
    }

    public boolean isDefined() {
        return !Double.isNaN(value);
    }

    /// For people: `0.766 [0.701, 0.824] n=200`.
    @Override
    public String toString() {
        return isDefined()
                ? String.format(Locale.ROOT, "%.3f [%.3f, %.3f] n=%d", value, low, high, n)
                : "undefined n=" + n;
    }
}
