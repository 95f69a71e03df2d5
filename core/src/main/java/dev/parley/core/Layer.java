package dev.parley.core;

/// A typed product that one annotator makes and others read: tokens, an encoder's states, a
/// finding.
///
/// @param name unique in a plan, such as `text.tokens` or `finding.topic`
public record Layer<T>(String name, Class<T> type) {
    /// A layer of findings.
    public static Layer<Finding> finding(String name) {
        return new Layer<>("finding." + name, Finding.class);
    }
}
