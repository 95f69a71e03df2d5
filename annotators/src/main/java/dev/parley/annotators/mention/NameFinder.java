package dev.parley.annotators.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads names off the scores of a text's tokens.
public final class NameFinder {
    private static final int K = Bio.TAGS;

    private NameFinder() {}

    /// Names in order, not overlapping.
    ///
    /// @param scores `length × TAGS` log potentials; the same again when this returns
    public static List<FoundName> find(
            float[] scores, int length, float[] transitions, Decoding decoding) {
        int[] tags = tags(scores, length, transitions, (float) decoding.bias());
        List<FoundName> names = new ArrayList<>();
        @Nullable Chain chain = null;
        for (int from = 0; from < length; from++) {
            if (Bio.isBegin(tags[from])) {
                chain = chain == null ? new Chain(scores, length, transitions) : chain;
                int type = Bio.type(tags[from]);
                int to = from + 1;
                while (to < length && tags[to] == Bio.inside(type)) {
                    to++;
                }
                double confidence = decoding.confidence(chain.span(from, to, type));
                if (confidence >= decoding.threshold()) {
                    names.add(new FoundName(from, to, type, confidence));
                }
            }
        }
        return names;
    }

    private static int[] tags(float[] scores, int length, float[] transitions, float bias) {
        float[] outside = new float[length];
        for (int i = 0; i < length; i++) {
            outside[i] = scores[i * K];
            scores[i * K] -= bias;
        }
        int[] tags = Chain.best(scores, length, transitions);
        for (int i = 0; i < length; i++) {
            scores[i * K] = outside[i];
        }
        return tags;
    }
}
