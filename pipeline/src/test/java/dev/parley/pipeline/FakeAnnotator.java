package dev.parley.pipeline;

import dev.parley.core.Annotator;
import dev.parley.core.ArtefactRef;
import dev.parley.core.Document;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/// An annotator made of a function.
public record FakeAnnotator<T>(
        String name, Layer<T> produces, Set<Layer<?>> needs, BiFunction<Document, Layers, T> answer)
        implements Annotator<T> {
    @Override
    public List<ArtefactRef> artefacts() {
        return List.of(new ArtefactRef(name + "-model", "ab".repeat(32)));
    }

    @Override
    public T annotate(Document document, Layers layers) {
        return answer.apply(document, layers);
    }
}
