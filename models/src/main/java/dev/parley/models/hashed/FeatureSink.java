package dev.parley.models.hashed;

/// Is told every occurrence of every feature of a text.
public interface FeatureSink {
    /// One occurrence of a feature.
    ///
    /// @param start where in the text; equal to `end` for a feature that is no piece of the text
    void feature(int bucket, int start, int end);
}
