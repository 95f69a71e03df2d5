package dev.parley.annotators.mention;

import dev.parley.models.encoder.Encoding;
import dev.parley.models.wordpiece.Pieces;
import dev.parley.text.Tokens;

/// Encoder states as vectors of tokens: the state of a token's first piece, then the mean of its
/// pieces'.
///
/// A token without a piece, or beyond the encoder's budget, has zeros.
public final class TokenStates {
    /// Numbers a token's vector has.
    public static final int WIDTH = 2 * Encoding.STATE;

    private TokenStates() {}

    /// Vectors of all tokens, row after row.
    public static float[] of(Encoding encoding, Tokens tokens) {
        Pieces pieces = encoding.pieces();
        float[] vectors = new float[tokens.size() * WIDTH];
        int p = 0;
        for (int i = 0; i < tokens.size(); i++) {
            while (p < pieces.size() && pieces.start(p) < tokens.start(i)) {
                p++;
            }
            int n = 0;
            for (; p < pieces.size() && pieces.start(p) < tokens.end(i); p++) {
                int row = encoding.row(p);
                if (row >= 0) {
                    add(encoding.states(), row * Encoding.STATE, vectors, i * WIDTH, n++ == 0);
                }
            }
            for (int d = Encoding.STATE; n > 1 && d < WIDTH; d++) {
                vectors[i * WIDTH + d] /= n;
            }
        }
        return vectors;
    }

    private static void add(float[] states, int from, float[] vectors, int to, boolean first) {
        if (first) {
            System.arraycopy(states, from, vectors, to, Encoding.STATE);
        }
        for (int d = 0; d < Encoding.STATE; d++) {
            vectors[to + Encoding.STATE + d] += states[from + d];
        }
    }
}
