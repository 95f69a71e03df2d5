package dev.parley.measure.metric;

/// How well one class is found.
///
/// @param precision share of its predictions that are right; 0 without predictions
/// @param recall share of its gold items that are found; 0 without gold items
/// @param f1 harmonic mean of both; NaN when the class has neither gold nor predictions
/// @param support number of gold items
/// @param predicted number of predictions
public record ClassScore(
        String label, double precision, double recall, double f1, long support, long predicted) {
    /// From true positives, false positives and false negatives.
    public static ClassScore of(String label, long tp, long fp, long fn) {
        return new ClassScore(
                label,
                Ratios.orZero(tp, tp + fp),
                Ratios.orZero(tp, tp + fn),
                Ratios.f1(tp, fp, fn),
                tp + fn,
                tp + fp);
    }
}
