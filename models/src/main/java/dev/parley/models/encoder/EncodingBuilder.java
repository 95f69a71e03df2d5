package dev.parley.models.encoder;

import dev.parley.models.wordpiece.Pieces;
import java.nio.FloatBuffer;

/// Collects the windows of one text into an [Encoding].
final class EncodingBuilder {
    private static final int D = Encoding.STATE;

    private final Pieces pieces;
    private final Windows windows;
    private final float[] states;
    private int rows;
    private final float[] pooled = new float[Encoding.POOLED];

    EncodingBuilder(Pieces pieces, Windows windows) {
        this.pieces = pieces;
        this.windows = windows;
        this.states = new float[Math.multiplyExact(windows.kept(), D)];
    }

    /// Windows come in order.
    ///
    /// @param output the window's states with those of `[CLS]` and `[SEP]`
    void add(int window, FloatBuffer output) {
        float[] cls = new float[D];
        output.get(0, cls);
        normalise(cls, 0);
        for (int d = 0; d < D; d++) {
            pooled[d] += cls[d];
        }
        int from = windows.keepStarts()[window];
        int count = windows.keepEnds()[window] - from;
        int row = from - windows.starts()[window] + 1;
        output.get(row * D, states, rows * D, count * D);
        rows += count;
    }

    Encoding build() {
        double[] sum = new double[D];
        for (int at = 0; at < states.length; at++) {
            sum[at % D] += states[at];
        }
        for (int d = 0; rows > 0 && d < D; d++) {
            pooled[Encoding.MEAN_PART + d] = (float) (sum[d] / rows);
        }
        normalise(pooled, 0);
        float meanNorm = normalise(pooled, Encoding.MEAN_PART);
        return new Encoding(pieces, states, pooled, meanNorm, windows);
    }

    /// Scales `D` numbers to length one unless all are zero; the length before.
    private static float normalise(float[] v, int from) {
        double square = 0;
        for (int d = 0; d < D; d++) {
            square += (double) v[from + d] * v[from + d];
        }
        double norm = Math.sqrt(square);
        for (int d = 0; norm > 0 && d < D; d++) {
            v[from + d] = (float) (v[from + d] / norm);
        }
        return (float) norm;
    }
}
