package dev.parley.measure.bench;

import java.util.Locale;

/// A part of a public set.
public enum Split {
    TRAIN,
    DEV,
    TEST;

    /// The name on the command line: `train`, `dev`, `test`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when `label` is none of the three
    public static Split of(String label) {
        for (Split split : values()) {
            if (split.label().equals(label)) {
                return split;
            }
        }
        throw new IllegalArgumentException(
                "split '" + label + "' is unknown; allowed: train, dev, test");
    }
}
