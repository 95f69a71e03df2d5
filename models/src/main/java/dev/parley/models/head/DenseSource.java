package dev.parley.models.head;

import dev.parley.core.Document;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import dev.parley.models.embedding.StaticEncoding;
import dev.parley.models.encoder.Encoding;
import java.util.Arrays;

/// What a head's dense numbers are made of; the name is in the head's artefact.
///
/// The sources with a title put the direction of the title's pieces behind the vector of the whole
/// text: what a post does is often said in its title alone. Zeros for a text without one.
public enum DenseSource {
    ENCODER("encoder", Encoding.LAYER, false),
    ENCODER_TITLE("encoder+title", Encoding.LAYER, true),
    STATIC("static", StaticEncoding.LAYER, false),
    STATIC_TITLE("static+title", StaticEncoding.LAYER, true);

    private final String label;
    private final Layer<?> layer;
    private final boolean title;

    DenseSource(String label, Layer<?> layer, boolean title) {
        this.label = label;
        this.layer = layer;
        this.title = title;
    }

    /// @throws IllegalArgumentException when no source has that name
    public static DenseSource of(String label) {
        return Arrays.stream(values())
                .filter(source -> source.label.equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "a head cannot read '"
                                        + label
                                        + "'; known: "
                                        + Arrays.stream(values()).map(s -> s.label).toList()));
    }

    public String label() {
        return label;
    }

    /// The layer that has to be there.
    public Layer<?> layer() {
        return layer;
    }

    public FeatureVector read(Document document, Layers layers) {
        if (layer.equals(Encoding.LAYER)) {
            return of(layers.get(Encoding.LAYER), document.titleEnd());
        }
        return of(layers.get(StaticEncoding.LAYER), document.titleEnd());
    }

    /// @param titleEnd where the title ends in the clean text; 0 without one
    public FeatureVector of(Encoding encoding, int titleEnd) {
        FeatureVector whole = FeatureVector.of(encoding);
        return title
                ? TitleShares.behind(
                        whole,
                        PieceShares.of(encoding),
                        encoding.sumBefore(titleEnd),
                        titleEnd,
                        (i, weights, from) -> {
                            int row = encoding.row(i);
                            return row < 0 ? 0 : encoding.dot(row, weights, from);
                        })
                : whole;
    }

    /// @param titleEnd where the title ends in the clean text; 0 without one
    public FeatureVector of(StaticEncoding encoding, int titleEnd) {
        FeatureVector whole = FeatureVector.of(encoding);
        return title
                ? TitleShares.behind(
                        whole,
                        PieceShares.of(encoding),
                        encoding.sumBefore(titleEnd),
                        titleEnd,
                        encoding::dot)
                : whole;
    }
}
