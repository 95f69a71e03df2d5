package dev.parley.models.encoder;

import dev.parley.core.Annotator;
import dev.parley.core.ArtefactRef;
import dev.parley.core.Document;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import java.util.List;
import java.util.Set;

/// Runs the encoder over a document's clean text, once, for all heads.
public final class EncoderAnnotator implements Annotator<Encoding> {
    private final EncoderModel model;

    private EncoderAnnotator(EncoderModel model) {
        this.model = model;
    }

    /// @param model stays the caller's to close
    public static EncoderAnnotator of(EncoderModel model) {
        return new EncoderAnnotator(model);
    }

    @Override
    public String name() {
        return "encoder";
    }

    @Override
    public Layer<Encoding> produces() {
        return Encoding.LAYER;
    }

    @Override
    public Set<Layer<?>> needs() {
        return Set.of();
    }

    @Override
    public List<ArtefactRef> artefacts() {
        return List.of(model.ref());
    }

    @Override
    public Encoding annotate(Document document, Layers layers) {
        return model.encode(document.text());
    }
}
