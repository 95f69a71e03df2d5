package dev.parley.models.embedding;

import dev.parley.core.Annotator;
import dev.parley.core.ArtefactRef;
import dev.parley.core.Document;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import java.util.List;
import java.util.Set;

/// Looks up a document's clean text in a static table, once, for all heads of the fast tier.
public final class StaticAnnotator implements Annotator<StaticEncoding> {
    private final StaticEmbedding embedding;

    private StaticAnnotator(StaticEmbedding embedding) {
        this.embedding = embedding;
    }

    public static StaticAnnotator of(StaticEmbedding embedding) {
        return new StaticAnnotator(embedding);
    }

    @Override
    public String name() {
        return "static";
    }

    @Override
    public Layer<StaticEncoding> produces() {
        return StaticEncoding.LAYER;
    }

    @Override
    public Set<Layer<?>> needs() {
        return Set.of();
    }

    @Override
    public List<ArtefactRef> artefacts() {
        return List.of(embedding.ref());
    }

    @Override
    public StaticEncoding annotate(Document document, Layers layers) {
        return embedding.encode(document.text());
    }
}
