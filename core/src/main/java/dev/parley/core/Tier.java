package dev.parley.core;

import java.util.Locale;

/// Which models compute a signal: the fast ones (static embeddings, hashed n-grams) or the accurate
/// ones (transformer encoder).
public enum Tier {
    FAST,
    ACCURATE;

    /// The name used on the command line and in signal definitions: `fast`, `accurate`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when `label` is neither name
    public static Tier of(String label) {
        for (Tier tier : values()) {
            if (tier.label().equals(label)) {
                return tier;
            }
        }
        throw new IllegalArgumentException(
                "tier '" + label + "' is unknown; allowed: fast, accurate");
    }
}
