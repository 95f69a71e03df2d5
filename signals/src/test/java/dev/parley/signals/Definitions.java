package dev.parley.signals;

import dev.parley.core.Annotator;
import dev.parley.core.ArtefactRef;
import dev.parley.core.Document;
import dev.parley.core.Finding;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import dev.parley.core.Tier;
import dev.parley.signals.definition.Level;
import dev.parley.signals.definition.Producer;
import dev.parley.signals.definition.SignalDefinition;
import dev.parley.signals.definition.SignalMetadata;
import dev.parley.signals.definition.SignalSpec;
import dev.parley.signals.definition.SignalType;
import dev.parley.signals.definition.Stage;
import dev.parley.signals.definition.ValueSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Small definitions and annotators for tests.
final class Definitions {
    static final ArtefactRef MODEL = new ArtefactRef("x-fast", "a".repeat(64));

    private Definitions() {}

    static SignalDefinition of(SignalType type, ValueSet values) {
        return of("x", 1, Stage.SHADOW, type, values, Optional.of("when unsure"));
    }

    static SignalDefinition of(
            String name,
            int version,
            Stage stage,
            SignalType type,
            ValueSet values,
            Optional<String> abstains) {
        return new SignalDefinition(
                new SignalMetadata(
                        name, version, Optional.of("team"), stage, "A test.", Optional.empty()),
                new SignalSpec(
                        type,
                        Set.of(Level.UTTERANCE),
                        values,
                        List.of("text"),
                        Map.of(Tier.FAST, new Producer(name + ".fast", List.of())),
                        abstains,
                        Optional.empty(),
                        List.of(),
                        List.of()));
    }

    static ValueSet closed(String... values) {
        return new ValueSet.Closed(List.of(values));
    }

    static Annotator<Finding> annotator(String name, String layer) {
        return new Annotator<>() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Layer<Finding> produces() {
                return Layer.finding(layer);
            }

            @Override
            public Set<Layer<?>> needs() {
                return Set.of();
            }

            @Override
            public List<ArtefactRef> artefacts() {
                return List.of(MODEL);
            }

            @Override
            public Finding annotate(Document document, Layers layers) {
                return new Finding.Abstain("a test");
            }
        };
    }
}
