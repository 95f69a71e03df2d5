package dev.parley.app;

import dev.parley.annotators.catalog.ShippedAnnotators;
import dev.parley.annotators.head.Explain;
import dev.parley.core.Tier;
import dev.parley.knowledge.taxonomy.Taxonomies;
import dev.parley.knowledge.taxonomy.Taxonomy;
import dev.parley.models.artefact.Artefacts;
import dev.parley.models.encoder.Budget;
import dev.parley.pipeline.Pipeline;
import dev.parley.signals.Registry;
import dev.parley.signals.Vocabularies;
import java.util.Collection;
import java.util.Map;

/// Wires registry, models and vocabularies into one pipeline.
final class Platform implements AutoCloseable {
    /// Windows of 126 pieces that the encoder reads of one text: of a longer one the first and the
    /// last.
    private static final int WINDOWS = 2;

    private final ShippedAnnotators catalog;
    private final Pipeline pipeline;

    private Platform(ShippedAnnotators catalog, Pipeline pipeline) {
        this.catalog = catalog;
        this.pipeline = pipeline;
    }

    /// @param signals names; empty for all in use
    static Platform open(Tier tier, Collection<String> signals, Explain explain) {
        ShippedAnnotators catalog = catalog(explain);
        return new Platform(
                catalog,
                Pipeline.compile(Registry.shipped(), catalog, vocabularies(), tier, signals));
    }

    static ShippedAnnotators catalog(Explain explain) {
        return ShippedAnnotators.open(
                Artefacts.onClassPath(Platform.class.getClassLoader()),
                explain,
                new Budget(WINDOWS));
    }

    static Vocabularies vocabularies() {
        Taxonomy iab = taxonomy();
        return Vocabularies.of(Map.of(Taxonomies.IAB_CONTENT_3_1, id -> iab.find(id).isPresent()));
    }

    static Taxonomy taxonomy() {
        return Taxonomies.shipped(Taxonomies.IAB_CONTENT_3_1);
    }

    Pipeline pipeline() {
        return pipeline;
    }

    @Override
    public void close() {
        catalog.close();
    }
}
