package dev.parley.signals.check;

import java.util.Locale;

/// Whether a registry with this problem may be used.
public enum Severity {
    /// It may not.
    ERROR,
    /// It may, and somebody should look.
    WARNING;

    /// The word that is printed: `error`, `warning`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
