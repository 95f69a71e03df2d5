package dev.parley.models.hashed;

import dev.parley.core.Layer;

/// A document as a sparse vector over hash buckets.
///
/// Each bucket appears once, in order of first appearance; values are positive. Word n-grams and
/// character n-grams are log-scaled and of length one each (times the weight that the [Hashing]
/// gives them); cues count by the logarithm of their number. Immutable by agreement: the arrays are
/// handed out as they are.
public final class HashedFeatures {
    /// Where annotators find the hashed features of a document.
    public static final Layer<HashedFeatures> LAYER =
            new Layer<>("models.hashed", HashedFeatures.class);

    private final int[] buckets;
    private final float[] values;

    HashedFeatures(int[] buckets, float[] values) {
        this.buckets = buckets;
        this.values = values;
    }

    public int size() {
        return buckets.length;
    }

    public int bucket(int i) {
        return buckets[i];
    }

    public float value(int i) {
        return values[i];
    }

    public int[] buckets() {
        return buckets;
    }

    public float[] values() {
        return values;
    }
}
