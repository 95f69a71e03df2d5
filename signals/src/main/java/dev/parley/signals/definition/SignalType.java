package dev.parley.signals.definition;

import dev.parley.core.Finding;
import java.util.Locale;

/// The shape of a signal's values; each is made from one kind of finding.
public enum SignalType {
    /// One value out of a set.
    LABEL(Finding.Label.class, true),
    /// No, one or several values out of a set.
    LABELS(Finding.Labels.class, true),
    /// One value out of a set and a point on `[-1, 1]`.
    GRADED(Finding.Graded.class, true),
    /// A score in `[0, 1]` for every value of a set.
    SCORES(Finding.Scores.class, true),
    /// Yes or no.
    FLAG(Finding.Flag.class, false),
    /// Categories out of a set with a risk each, and the highest risk.
    SUITABILITY(Finding.Suitability.class, true),
    /// Spans of the text, each with a type out of a set.
    MENTIONS(Finding.Mentions.class, true),
    /// A unit vector in signed bytes.
    VECTOR(Finding.Vector.class, false);

    private final Class<? extends Finding> finding;
    private final boolean hasValues;

    SignalType(Class<? extends Finding> finding, boolean hasValues) {
        this.finding = finding;
        this.hasValues = hasValues;
    }

    /// The name used in files, such as `labels`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of finding that values of this type are made from; an abstention fits every type.
    public Class<? extends Finding> finding() {
        return finding;
    }

    /// Whether a definition of this type names a value set.
    public boolean hasValues() {
        return hasValues;
    }
}
