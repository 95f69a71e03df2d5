package dev.parley.measure.metric;

/// A figure computed from items that may count more than once: what the bootstrap draws again and
/// again.
@FunctionalInterface
public interface Statistic {
    /// The figure when item `i` counts `counts[i]` times; NaN when it is undefined, such as the
    /// recall of a class that no item has.
    double of(int[] counts);
}
