package dev.parley.models.head;

import dev.parley.models.embedding.StaticEncoding;
import dev.parley.models.encoder.Encoding;
import dev.parley.models.wordpiece.Pieces;

/// Splits a linear score of a pooled vector exactly into one share a piece.
public interface PieceShares {
    Pieces pieces();

    /// Where in the dense vector the pooled part begins.
    int offset();

    /// How long it is.
    int length();

    /// How many pieces went into it.
    int count();

    /// Whether piece `i` went into it.
    boolean counts(int i);

    /// Piece `i`'s share of the scalar product of the pooled part with `weights[offset() …)`; all
    /// shares sum to it.
    double share(int i, float[] weights);

    /// The mean part of an encoding.
    static PieceShares of(Encoding encoding) {
        return new PieceShares() {
            @Override
            public Pieces pieces() {
                return encoding.pieces();
            }

            @Override
            public int offset() {
                return Encoding.MEAN_PART;
            }

            @Override
            public int length() {
                return Encoding.STATE;
            }

            @Override
            public int count() {
                return encoding.coveredPieces();
            }

            @Override
            public boolean counts(int i) {
                return encoding.covered(i);
            }

            @Override
            public double share(int i, float[] weights) {
                int row = encoding.row(i);
                double scale = (double) encoding.meanNorm() * encoding.coveredPieces();
                return row < 0 || scale == 0
                        ? 0
                        : encoding.dot(row, weights, Encoding.MEAN_PART) / scale;
            }
        };
    }

    /// A static vector.
    static PieceShares of(StaticEncoding encoding) {
        return new PieceShares() {
            @Override
            public Pieces pieces() {
                return encoding.pieces();
            }

            @Override
            public int offset() {
                return 0;
            }

            @Override
            public int length() {
                return encoding.dimensions();
            }

            @Override
            public int count() {
                return encoding.norm() == 0 ? 0 : encoding.pieces().size();
            }

            @Override
            public boolean counts(int i) {
                return encoding.norm() != 0;
            }

            @Override
            public double share(int i, float[] weights) {
                return encoding.norm() == 0 ? 0 : encoding.dot(i, weights, 0) / encoding.norm();
            }
        };
    }
}
