package dev.parley.annotators.mention;

/// Scores of tags from token vectors: a direct linear part and a hidden layer of tanh units, over a
/// token's own vector and the second half of its neighbours' vectors.
///
/// Parameters lie in one array: `TAGS + hidden` rows of `2 width` inputs (own vector, then left and
/// right neighbour's second half), then a bias a row, then `TAGS × hidden` output weights.
public final class TokenNet {
    private static final int K = Bio.TAGS;

    private final int width;
    private final int hidden;
    private final float[] parameters;

    /// @param width numbers a token vector has, a multiple of 8; 0 for a net that says nothing
    /// @param parameters kept, not copied: a trainer moves them
    public TokenNet(int width, int hidden, float[] parameters) {
        if (parameters.length != size(width, hidden)) {
            throw new IllegalArgumentException(
                    "a net of width "
                            + width
                            + " with "
                            + hidden
                            + " hidden units has "
                            + size(width, hidden)
                            + " parameters, not "
                            + parameters.length);
        }
        this.width = width;
        this.hidden = hidden;
        this.parameters = parameters;
    }

    /// How many parameters a net has.
    public static int size(int width, int hidden) {
        return width == 0 ? 0 : (K + hidden) * (2 * width + 1) + K * hidden;
    }

    public int width() {
        return width;
    }

    public int hidden() {
        return hidden;
    }

    public float[] parameters() {
        return parameters;
    }

    /// How many rows there are.
    public int rows() {
        return K + hidden;
    }

    /// How many numbers feed a row.
    public int inputs() {
        return 2 * width;
    }

    /// Where the biases begin.
    public int bias() {
        return rows() * inputs();
    }

    /// Where the output weights begin.
    public int output() {
        return bias() + rows();
    }

    /// Writes what token `i` feeds to the rows.
    ///
    /// @param vectors of all tokens, `width` numbers each
    public void input(float[] vectors, int i, float[] x) {
        int half = width / 2;
        System.arraycopy(vectors, i * width, x, 0, width);
        copy(vectors, (i - 1) * width + half, x, width, half);
        copy(vectors, (i + 1) * width + half, x, width + half, half);
    }

    private static void copy(float[] from, int at, float[] to, int start, int length) {
        if (at < 0 || at >= from.length) {
            java.util.Arrays.fill(to, start, start + length, 0);
        } else {
            System.arraycopy(from, at, to, start, length);
        }
    }

    /// Activations of the rows: scores of the direct part, then tanh of the hidden units.
    public void activate(float[] x, float[] out) {
        for (int r = 0; r < rows(); r++) {
            float sum = parameters[bias() + r] + dot(parameters, r * inputs(), x);
            out[r] = r < K ? sum : (float) Math.tanh(sum);
        }
    }

    /// Adds this net's scores to `scores[at ..]`.
    public void score(float[] activations, float[] scores, int at) {
        for (int k = 0; k < K; k++) {
            float sum = activations[k];
            for (int h = 0; h < hidden; h++) {
                sum += parameters[output() + k * hidden + h] * activations[K + h];
            }
            scores[at + k] += sum;
        }
    }

    private static float dot(float[] a, int from, float[] x) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        for (int j = 0; j < x.length; j += 8) {
            s0 += a[from + j] * x[j];
            s1 += a[from + j + 1] * x[j + 1];
            s2 += a[from + j + 2] * x[j + 2];
            s3 += a[from + j + 3] * x[j + 3];
            s4 += a[from + j + 4] * x[j + 4];
            s5 += a[from + j + 5] * x[j + 5];
            s6 += a[from + j + 6] * x[j + 6];
            s7 += a[from + j + 7] * x[j + 7];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }
}
