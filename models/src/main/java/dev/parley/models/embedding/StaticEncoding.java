package dev.parley.models.embedding;

import dev.parley.core.Layer;
import dev.parley.models.artefact.QuantisedRows;
import dev.parley.models.wordpiece.Pieces;

/// A text's static vector, and the vectors of its pieces on demand.
public final class StaticEncoding {
    /// Where annotators find the static encoding of a document's clean text.
    public static final Layer<StaticEncoding> LAYER =
            new Layer<>("models.static", StaticEncoding.class);

    private final Pieces pieces;
    private final QuantisedRows table;
    private final float[] pooled;
    private final double norm;

    StaticEncoding(Pieces pieces, QuantisedRows table, float[] pooled, double norm) {
        this.pieces = pieces;
        this.table = table;
        this.pooled = pooled;
        this.norm = norm;
    }

    public Pieces pieces() {
        return pieces;
    }

    /// Numbers in a vector.
    public int dimensions() {
        return pooled.length;
    }

    /// The text's vector, of length one; zeros for a text without known pieces. Not to be written
    /// to.
    public float[] pooled() {
        return pooled;
    }

    /// Length of the sum of the pieces' vectors before it was normalised.
    public double norm() {
        return norm;
    }

    /// The sum of the vectors of the pieces that begin before an offset of the text, such as those
    /// of the title.
    public float[] sumBefore(int end) {
        float[] sum = new float[dimensions()];
        for (int i = 0; i < pieces.size() && pieces.start(i) < end; i++) {
            addPiece(i, 1, sum);
        }
        return sum;
    }

    /// Adds `factor` times piece `i`'s vector to `sum`.
    public void addPiece(int i, float factor, float[] sum) {
        table.addTo(sum, pieces.id(i), factor);
    }

    /// The scalar product of piece `i`'s vector with `weights[offset …)`.
    public double dot(int i, float[] weights, int offset) {
        return table.dot(pieces.id(i), weights, offset);
    }
}
