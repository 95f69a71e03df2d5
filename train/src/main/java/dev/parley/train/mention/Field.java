package dev.parley.train.mention;

import dev.parley.annotators.mention.Bio;
import dev.parley.annotators.mention.TokenNet;

/// Parameters of a conditional random field in training.
///
/// @param sparse `buckets × TAGS`
/// @param transitions `TAGS × TAGS`
/// @param net over dense token vectors
record Field(float[] sparse, float[] transitions, TokenNet net) {
    private static final int K = Bio.TAGS;

    static Field zero(int buckets, int width, int hidden, long seed) {
        return new Field(
                new float[buckets * K], new float[K * K], TokenNets.random(width, hidden, seed));
    }

    /// One text's scores with what is needed to go back from them.
    ///
    /// @param scores `size × TAGS`
    /// @param vectors of the tokens
    /// @param activations of the net, a row a token
    record Pass(TokenNet net, float[] scores, float[] vectors, float[][] activations) {
        /// Adds the gradient of the net's parameters.
        void backward(float[] slope, float[] gradient) {
            float[] x = new float[net.inputs()];
            for (int i = 0; i < activations.length; i++) {
                net.input(vectors, i, x);
                TokenNets.backward(net, x, activations[i], slope, i * K, gradient);
            }
        }
    }

    /// Scores a text.
    ///
    /// @param dropped sparse features to leave out, by position in the rows
    Pass pass(Sequence text, boolean[] dropped) {
        float[] scores = new float[text.size() * K];
        for (int i = 0; i < text.size(); i++) {
            for (int at = text.rows().offset(i); at < text.rows().offset(i + 1); at++) {
                if (!dropped[at]) {
                    int w = text.rows().bucket(at) * K;
                    for (int k = 0; k < K; k++) {
                        scores[i * K + k] += sparse[w + k];
                    }
                }
            }
        }
        float[] vectors = text.vectors();
        float[][] activations = new float[net.width() > 0 ? text.size() : 0][net.rows()];
        float[] x = new float[net.inputs()];
        for (int i = 0; i < activations.length; i++) {
            net.input(vectors, i, x);
            net.activate(x, activations[i]);
            net.score(activations[i], scores, i * K);
        }
        return new Pass(net, scores, vectors, activations);
    }

    /// Scores a text as it will be scored in service.
    float[] scores(Sequence text) {
        return pass(text, new boolean[text.rows().offset(text.rows().rows())]).scores();
    }
}
