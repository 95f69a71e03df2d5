package dev.parley.pipeline;

import dev.parley.annotators.AnnotatorCatalog;
import dev.parley.core.Annotator;
import dev.parley.core.Layer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A catalog of given annotators.
public final class FakeCatalog implements AnnotatorCatalog {
    private final Map<String, Annotator<?>> annotators = new LinkedHashMap<>();

    public FakeCatalog(List<Annotator<?>> all) {
        all.forEach(annotator -> annotators.put(annotator.name(), annotator));
    }

    @Override
    public Set<String> names() {
        return annotators.keySet();
    }

    @Override
    public Annotator<?> get(String name) {
        Annotator<?> annotator = annotators.get(name);
        if (annotator == null) {
            throw new IllegalArgumentException("no annotator '" + name + "'");
        }
        return annotator;
    }

    @Override
    public Optional<Annotator<?>> producerOf(Layer<?> layer) {
        Optional<Annotator<?>> none = Optional.empty();
        return annotators.values().stream()
                .filter(a -> a.produces().equals(layer))
                .<Optional<Annotator<?>>>map(Optional::of)
                .findFirst()
                .orElse(none);
    }

    @Override
    public void close() {}
}
