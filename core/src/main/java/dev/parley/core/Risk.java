package dev.parley.core;

import java.util.Locale;

/// How content treats a sensitive subject, from harmless to unacceptable to any advertiser.
public enum Risk {
    SAFE,
    LOW,
    MEDIUM,
    HIGH,
    FLOOR;

    /// The name used in data: `safe`, `low`, `medium`, `high`, `floor`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when `label` is none of the five names
    public static Risk of(String label) {
        for (Risk risk : values()) {
            if (risk.label().equals(label)) {
                return risk;
            }
        }
        throw new IllegalArgumentException(
                "risk '" + label + "' is unknown; allowed: safe, low, medium, high, floor");
    }
}
