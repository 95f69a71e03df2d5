package dev.parley.models.head;

import dev.parley.models.wordpiece.Pieces;

/// Shares of a vector of the whole text with the direction of its title's pieces behind it.
///
/// @param whole of the vector of the whole text
/// @param dot of a piece's own vector
/// @param norm length of the sum of the title's pieces; 0 without a title
record TitleShares(PieceShares whole, PieceDot dot, double norm, int titleEnd, int from, int size)
        implements PieceShares {

    /// The scalar product of piece `i`'s vector with `weights[from …)`.
    @FunctionalInterface
    interface PieceDot {
        double dot(int i, float[] weights, int from);
    }

    /// @param sum of the vectors of the title's pieces; is scaled to length one in place
    static FeatureVector behind(
            FeatureVector vector, PieceShares whole, float[] sum, int titleEnd, PieceDot dot) {
        double square = 0;
        for (float v : sum) {
            square += (double) v * v;
        }
        double norm = Math.sqrt(square);
        for (int d = 0; norm > 0 && d < sum.length; d++) {
            sum[d] = (float) (sum[d] / norm);
        }
        int from = whole.offset() + whole.length();
        return vector.plus(sum)
                .withShares(new TitleShares(whole, dot, norm, titleEnd, from, sum.length));
    }

    @Override
    public Pieces pieces() {
        return whole.pieces();
    }

    @Override
    public int offset() {
        return whole.offset();
    }

    @Override
    public int length() {
        return whole.length() + size;
    }

    @Override
    public int count() {
        return whole.count();
    }

    @Override
    public boolean counts(int i) {
        return whole.counts(i);
    }

    @Override
    public double share(int i, float[] weights) {
        double share = whole.share(i, weights);
        return norm == 0 || pieces().start(i) >= titleEnd
                ? share
                : share + dot.dot(i, weights, from) / norm;
    }
}
