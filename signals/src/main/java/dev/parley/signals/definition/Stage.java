package dev.parley.signals.definition;

import java.util.List;
import java.util.Locale;

/// How far a signal has come; [#next()] has the steps that it may take.
public enum Stage {
    /// Being designed; nothing computes it in production.
    DRAFT,
    /// Computed and stored for comparison; nobody may decide on it.
    SHADOW,
    /// Measured, owned, with known consumers: may be used for decisions.
    APPROVED,
    /// Still computed until its last day; has a replacement.
    DEPRECATED,
    /// No longer computed; its name stays taken.
    RETIRED;

    /// The name used in files: `draft`, `shadow`, `approved`, `deprecated`, `retired`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a plan may compute signals of this stage.
    public boolean computed() {
        return this != RETIRED;
    }

    /// The stages that a signal of this stage may move to. Nobody's input disappears unannounced:
    /// an approved signal is deprecated before it is retired.
    public List<Stage> next() {
        return switch (this) {
            case DRAFT -> List.of(SHADOW, RETIRED);
            case SHADOW -> List.of(DRAFT, APPROVED, RETIRED);
            case APPROVED -> List.of(SHADOW, DEPRECATED);
            case DEPRECATED -> List.of(APPROVED, RETIRED);
            case RETIRED -> List.of();
        };
    }

    /// Whether a signal may be of that stage next; staying is always allowed.
    public boolean mayBecome(Stage stage) {
        return stage == this || next().contains(stage);
    }
}
