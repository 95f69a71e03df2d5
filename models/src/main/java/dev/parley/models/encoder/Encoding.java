package dev.parley.models.encoder;

import dev.parley.core.Layer;
import dev.parley.models.wordpiece.Pieces;

/// What the encoder says about a text: one state per piece, and one pooled vector.
///
/// Immutable by agreement: the arrays are handed out without a copy, because they are large and
/// read by many heads; nobody writes into them.
public final class Encoding {
    /// Where annotators find the encoding of a document's clean text.
    public static final Layer<Encoding> LAYER = new Layer<>("models.encoding", Encoding.class);

    /// Numbers in a piece's state.
    public static final int STATE = 384;

    /// Numbers in the pooled vector.
    public static final int POOLED = 2 * STATE;

    /// Where in the pooled vector the mean of the states begins; the `[CLS]` part is before it.
    public static final int MEAN_PART = STATE;

    private final Pieces pieces;
    private final float[] states;
    private final float[] pooled;
    private final float meanNorm;
    private final Windows windows;
    private final int covered;

    Encoding(Pieces pieces, float[] states, float[] pooled, float meanNorm, Windows windows) {
        this.pieces = pieces;
        this.states = states;
        this.pooled = pooled;
        this.meanNorm = meanNorm;
        this.windows = windows;
        this.covered = windows.kept();
    }

    /// The pieces with their offsets into the text.
    public Pieces pieces() {
        return pieces;
    }

    /// States in rows of [#STATE] numbers; piece `i` has row [#row].
    public float[] states() {
        return states;
    }

    /// `[CLS]` part (mean over windows of the unit vectors, normalised), then the normalised mean
    /// of all states that were read; zeros for an empty text.
    public float[] pooled() {
        return pooled;
    }

    /// The length of the states' mean before it was normalised; 0 for an empty text. With it a
    /// linear score of the mean part splits exactly into one share a piece.
    public float meanNorm() {
        return meanNorm;
    }

    /// Whether piece `i` was read; false only beyond the encoder's [Budget].
    public boolean covered(int i) {
        return row(i) >= 0;
    }

    /// The row of piece `i` in [#states]; -1 when it was not read. Without a budget, `i` itself.
    public int row(int i) {
        if (covered == pieces.size()) {
            return i;
        }
        int row = 0;
        for (int w = 0; w < windows.count(); w++) {
            int start = windows.keepStarts()[w];
            int end = windows.keepEnds()[w];
            if (i >= start && i < end) {
                return row + i - start;
            }
            row += end - start;
        }
        return -1;
    }

    /// How many pieces were read.
    public int coveredPieces() {
        return covered;
    }

    /// How often the encoder ran for this text.
    public int windowCount() {
        return windows.count();
    }

    /// The sum of the states of the pieces that begin before an offset of the text, such as those
    /// of the title. They were read with the rest of the text in view.
    public float[] sumBefore(int end) {
        float[] sum = new float[STATE];
        for (int i = 0; i < pieces.size() && pieces.start(i) < end; i++) {
            int row = row(i);
            for (int d = 0; row >= 0 && d < STATE; d++) {
                sum[d] += states[row * STATE + d];
            }
        }
        return sum;
    }

    /// The scalar product of a row of [#states] with `weights[offset …)`.
    public float dot(int row, float[] weights, int offset) {
        float sum = 0;
        int at = row * STATE;
        for (int d = 0; d < STATE; d++) {
            sum += states[at + d] * weights[offset + d];
        }
        return sum;
    }
}
