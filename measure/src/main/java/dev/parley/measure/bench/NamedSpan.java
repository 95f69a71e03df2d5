package dev.parley.measure.bench;

/// A name in a text.
///
/// @param start first UTF-16 unit
/// @param end one past the last
/// @param label its type in the set
public record NamedSpan(int start, int end, String label) {}
