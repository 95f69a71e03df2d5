package dev.parley.train.head;

import dev.parley.core.Document;
import dev.parley.core.Tier;
import dev.parley.models.embedding.StaticEmbedding;
import dev.parley.models.encoder.EncoderModel;
import dev.parley.models.encoder.Encoding;
import dev.parley.models.hashed.FeatureHasher;
import dev.parley.models.hashed.HashedFeatures;
import dev.parley.models.hashed.Hashing;
import dev.parley.models.head.DenseSource;
import dev.parley.models.head.FeatureVector;
import dev.parley.text.Cleaner;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes the features that a tier's heads read: a pooled vector and hashed n-grams.
public final class Featurizer {
    private final Tier tier;
    private final DenseSource source;
    private final FeatureHasher hasher;
    private final Function<List<Document>, List<float[]>> dense;
    private final @Nullable Extra extra;

    private Featurizer(
            Tier tier,
            DenseSource source,
            Function<List<Document>, List<float[]>> dense,
            @Nullable Extra extra) {
        this.tier = tier;
        this.source = source;
        this.hasher = FeatureHasher.of(Hashing.DEFAULT);
        this.dense = dense;
        this.extra = extra;
    }

    /// Further dense numbers of a document, behind the pooled vector.
    @FunctionalInterface
    public interface Extra {
        float[] of(Document document, float[] pooled, HashedFeatures hashed);
    }

    /// The same with further numbers behind the pooled vector.
    public Featurizer with(Extra more) {
        return new Featurizer(tier, source, dense, more);
    }

    /// Encoder vectors, kept in a cache file between runs.
    ///
    /// @param source one that reads the encoder
    public static Featurizer accurate(
            EncoderModel encoder, DenseSource source, Path cacheFile, Progress progress) {
        FeatureCache cache =
                FeatureCache.open(
                        cacheFile,
                        source == DenseSource.ENCODER_TITLE
                                ? Encoding.POOLED + Encoding.STATE
                                : Encoding.POOLED);
        return new Featurizer(
                Tier.ACCURATE,
                source,
                documents ->
                        cache.vectors(
                                documents,
                                d -> dense(source.of(encoder.encode(d.text()), d.titleEnd())),
                                progress),
                null);
    }

    /// Static vectors; quick enough to make anew.
    ///
    /// @param source one that reads the static vectors
    public static Featurizer fast(StaticEmbedding embedding, DenseSource source) {
        return new Featurizer(
                Tier.FAST,
                source,
                documents ->
                        documents.parallelStream()
                                .map(d ->
                                        dense(source.of(embedding.encode(d.text()), d.titleEnd())))
                                .toList(),
                null);
    }

    private static float[] dense(FeatureVector x) {
        return Objects.requireNonNull(x.dense());
    }

    public Tier tier() {
        return tier;
    }

    public Hashing hashing() {
        return hasher.hashing();
    }

    /// What [dev.parley.models.head.LinearHead#reads()] says of such a dense vector.
    String reads() {
        return source.label();
    }

    /// Features of examples, in their order.
    public Features of(List<Example> examples) {
        Cleaner cleaner = Cleaner.of();
        List<Document> documents =
                examples.stream().map(e -> cleaner.clean(e.utterance())).toList();
        List<float[]> pooled = dense.apply(documents);
        List<HashedFeatures> hashed = documents.parallelStream().map(hasher::features).toList();
        return new Features(extended(documents, pooled, hashed), hashed);
    }

    private List<float[]> extended(
            List<Document> documents, List<float[]> pooled, List<HashedFeatures> hashed) {
        Extra more = extra;
        if (more == null) {
            return pooled;
        }
        return java.util.stream.IntStream.range(0, documents.size())
                .mapToObj(i ->
                        join(
                                pooled.get(i),
                                more.of(documents.get(i), pooled.get(i), hashed.get(i))))
                .toList();
    }

    private static float[] join(float[] a, float[] b) {
        float[] joined = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    /// @param dense one vector an example, not standardised
    public record Features(List<float[]> dense, List<HashedFeatures> hashed) {}
}
