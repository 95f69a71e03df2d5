package dev.parley.annotators.embedding;

import dev.parley.core.Annotator;
import dev.parley.core.Document;
import dev.parley.core.Finding;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import dev.parley.models.embedding.StaticEncoding;
import dev.parley.models.encoder.Encoding;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;

/// The unit vector of a text in signed bytes: the mean of the encoder's states (384 numbers), or
/// the static vector.
public final class EmbeddingAnnotator implements Annotator<Finding> {
    private final String name;
    private final Layer<?> source;
    private final Function<Layers, float[]> vector;

    private EmbeddingAnnotator(String name, Layer<?> source, Function<Layers, float[]> vector) {
        this.name = name;
        this.source = source;
        this.vector = vector;
    }

    /// Reads the encoder.
    public static EmbeddingAnnotator accurate(String name) {
        return new EmbeddingAnnotator(
                name,
                Encoding.LAYER,
                layers -> {
                    float[] pooled = layers.get(Encoding.LAYER).pooled();
                    return Arrays.copyOfRange(pooled, Encoding.MEAN_PART, pooled.length);
                });
    }

    /// Reads the static embedding.
    public static EmbeddingAnnotator fast(String name) {
        return new EmbeddingAnnotator(
                name, StaticEncoding.LAYER, layers -> layers.get(StaticEncoding.LAYER).pooled());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Layer<Finding> produces() {
        return Layer.finding("embedding.text");
    }

    @Override
    public Set<Layer<?>> needs() {
        return Set.of(source);
    }

    @Override
    public Finding annotate(Document document, Layers layers) {
        if (document.text().isBlank()) {
            return new Finding.Abstain("no text");
        }
        float[] v = vector.apply(layers);
        double squares = 0;
        for (float x : v) {
            squares += (double) x * x;
        }
        if (squares == 0) {
            return new Finding.Abstain("no word that the model knows");
        }
        double scale = 127 / Math.sqrt(squares);
        byte[] bytes = new byte[v.length];
        for (int i = 0; i < v.length; i++) {
            bytes[i] = (byte) Math.round(v[i] * scale);
        }
        return new Finding.Vector(bytes);
    }
}
