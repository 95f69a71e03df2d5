package dev.parley.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What has been found out about one document so far, by layer. Immutable for annotators; a
/// pipeline adds to it with [#with].
public final class Layers {
    /// Nothing yet.
    public static final Layers EMPTY = new Layers(Map.of());

    private final Map<Layer<?>, Object> values;

    private Layers(Map<Layer<?>, Object> values) {
        this.values = values;
    }

    /// The product of a layer.
    ///
    /// @throws IllegalStateException when the layer was not computed: an annotator read what it did
    ///   not declare in [Annotator#needs()]
    public <T> T get(Layer<T> layer) {
        return find(layer)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "layer '"
                                        + layer.name()
                                        + "' was not computed; present: "
                                        + values.keySet().stream()
                                                .map(Layer::name)
                                                .sorted()
                                                .toList()));
    }

    public <T> Optional<T> find(Layer<T> layer) {
        return Optional.ofNullable(values.get(layer)).map(layer.type()::cast);
    }

    /// A copy with one more layer.
    public <T> Layers with(Layer<T> layer, T value) {
        Map<Layer<?>, Object> copy = new HashMap<>(values);
        copy.put(layer, layer.type().cast(value));
        return new Layers(copy);
    }
}
