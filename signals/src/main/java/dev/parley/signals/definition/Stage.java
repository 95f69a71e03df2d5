package dev.parley.signals.definition;

import java.util.Locale;

/// How far a signal has come, in this order. Moving backwards is allowed only between the first
// three.
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
}
