package dev.parley.models.head;

import dev.parley.models.embedding.StaticEncoding;
import dev.parley.models.encoder.Encoding;
import dev.parley.models.hashed.HashedFeatures;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a head reads about one document. Parts that a head does not use may be present; a part that
/// it needs must be.
///
/// @param dense a pooled vector, perhaps followed by further numbers
/// @param shares says how pieces of the text made the pooled vector; for explanations only
/// @param sums what the sparse blocks of a bank say; null when each head reads `hashed` itself
/// @param community the community's name; null when unknown or to be left out
@SuppressWarnings("ArrayRecordComponent")
public record FeatureVector(
        float @Nullable [] dense,
        @Nullable PieceShares shares,
        @Nullable HashedFeatures hashed,
        @Nullable SparseSums sums,
        @Nullable String community) {

    /// Nothing yet.
    public static final FeatureVector EMPTY = new FeatureVector(null, null, null, null, null);

    public static FeatureVector of(Encoding encoding) {
        return EMPTY.withDense(encoding.pooled(), PieceShares.of(encoding));
    }

    public static FeatureVector of(StaticEncoding encoding) {
        return EMPTY.withDense(encoding.pooled(), PieceShares.of(encoding));
    }

    public static FeatureVector of(HashedFeatures hashed) {
        return EMPTY.withHashed(hashed);
    }

    /// @param vector is not copied; not to be written to
    public FeatureVector withDense(float[] vector, @Nullable PieceShares pieceShares) {
        return new FeatureVector(vector, pieceShares, hashed, sums, community);
    }

    FeatureVector withShares(PieceShares pieceShares) {
        return new FeatureVector(dense, pieceShares, hashed, sums, community);
    }

    public FeatureVector withHashed(HashedFeatures features) {
        return new FeatureVector(dense, shares, features, sums, community);
    }

    public FeatureVector withSums(SparseSums together) {
        return new FeatureVector(dense, shares, hashed, together, community);
    }

    public FeatureVector withCommunity(@Nullable String name) {
        return new FeatureVector(dense, shares, hashed, sums, name);
    }

    /// The dense part with more numbers behind it.
    public FeatureVector plus(float... more) {
        float[] before = dense == null ? new float[0] : dense;
        float[] joined = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, joined, before.length, more.length);
        return new FeatureVector(joined, shares, hashed, sums, community);
    }
}
