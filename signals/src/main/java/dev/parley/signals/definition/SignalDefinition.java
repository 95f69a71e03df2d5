package dev.parley.signals.definition;

import dev.parley.core.Tier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One signal of the registry: a governed product of findings.
public record SignalDefinition(SignalMetadata metadata, SignalSpec spec) {
    /// What `apiVersion` must say.
    public static final String API_VERSION = "parley.dev/v1";

    /// What `kind` must say.
    public static final String KIND = "Signal";

    public SignalDefinition {
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(spec, "spec");
    }

    public String name() {
        return metadata.name();
    }

    public int version() {
        return metadata.version();
    }

    /// Name and version as provenance has them, such as `sentiment@1`.
    public String id() {
        return name() + "@" + version();
    }

    public Stage stage() {
        return metadata.stage();
    }

    public SignalType type() {
        return spec.type();
    }

    /// What computes this signal in that tier; empty when the tier lacks it.
    public Optional<Producer> producer(Tier tier) {
        return Optional.ofNullable(spec.producers().get(tier));
    }

    /// The vocabularies that its values come from, for provenance.
    public List<String> vocabularies() {
        return switch (spec.values()) {
            case ValueSet.Vocabulary vocabulary -> List.of(vocabulary.id());
            case ValueSet.Closed closed -> List.of();
            case ValueSet.ByType byType -> List.of();
        };
    }
}
