package dev.parley.train.mention;

import dev.parley.annotators.mention.Bio;
import dev.parley.annotators.mention.FeatureRows;

/// One text as the field sees it.
///
/// @param rows sparse features of every token
/// @param dense half-precision vectors, `size × width`; empty without
/// @param allowed possible tags of every token, one bit each
/// @param weight in the objective
record Sequence(FeatureRows rows, short[] dense, byte[] allowed, float weight) {
    int size() {
        return allowed.length;
    }

    /// The dense vectors in full precision.
    float[] vectors() {
        float[] vectors = new float[dense.length];
        for (int i = 0; i < dense.length; i++) {
            vectors[i] = Float.float16ToFloat(dense[i]);
        }
        return vectors;
    }

    /// A copy of `scores` in which tags that are not allowed are ruled out.
    float[] clamp(float[] scores) {
        float[] clamped = scores.clone();
        for (int i = 0; i < allowed.length; i++) {
            for (int k = 0; k < Bio.TAGS; k++) {
                if ((allowed[i] & (1 << k)) == 0) {
                    clamped[i * Bio.TAGS + k] = Float.NEGATIVE_INFINITY;
                }
            }
        }
        return clamped;
    }
}
