package dev.parley.annotators;

import dev.parley.core.Annotator;
import dev.parley.core.Layer;
import java.util.Optional;
import java.util.Set;

/// All annotators that a plan can be compiled from, built on first use. Thread-safe.
public interface AnnotatorCatalog extends AutoCloseable {
    /// Names of all annotators.
    Set<String> names();

    /// The annotator of that name.
    ///
    /// @throws IllegalArgumentException when there is none; the message lists the names
    Annotator<?> get(String name);

    /// The annotator that makes a layer which is not a finding, such as tokens or an encoder's
    /// states. Every such layer has at most one producer.
    Optional<Annotator<?>> producerOf(Layer<?> layer);

    /// Frees models. No annotator may be running.
    @Override
    void close();
}
