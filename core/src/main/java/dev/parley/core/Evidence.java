package dev.parley.core;

/// Why a finding says what it says. Spans point into the document's clean text until a finding
/// becomes a signal value, then into the source.
public sealed interface Evidence {
    /// Signed share of this piece in the decision; its unit is the model's score (log-odds for
    /// linear heads). Comparable within one finding only.
    double weight();

    /// A piece of the text that speaks for (positive) or against (negative) the value.
    record Text(Span span, double weight) implements Evidence {}

    /// A named rule that fired on a piece of the text.
    record Rule(String rule, Span span, double weight) implements Evidence {}

    /// A named feature that is not a piece of the text, such as the length or a head's score.
    record Feature(String name, double weight) implements Evidence {}

    /// What is known about the community in which it was said.
    record Community(String name, double weight) implements Evidence {}

    /// A list or taxonomy entry that matched, such as a gazetteer's brand.
    record Entry(String list, String entry, Span span, double weight) implements Evidence {}
}
