package dev.parley.knowledge.taxonomy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The twelve subjects that advertisers weigh for brand suitability, after the GARM / 4A's
// framework
/// (2020, extended 2022). Eleven of them are sensitive topics of the IAB Content Taxonomy 2.2 to
// 3.1.
public enum GarmCategory {
    ADULT("Adult and explicit sexual content", "Rm3SiT"),
    ARMS("Arms and ammunition", "avbNf2"),
    CRIME("Crime and harmful acts", "XtODT3"),
    DEATH_INJURY_CONFLICT("Death, injury or military conflict", "I4GWl6"),
    PIRACY("Online piracy", "mm3UXx"),
    HATE("Hate speech and acts of aggression", "HxqYV1"),
    OBSCENITY("Obscenity and profanity", "j9PaO9"),
    DRUGS_ALCOHOL_TOBACCO("Illegal drugs, tobacco, vaping and alcohol", "pg0WhF"),
    SPAM_MALWARE("Spam or harmful content", "6i4dB6"),
    TERRORISM("Terrorism", "8FD8nI"),
    SENSITIVE_SOCIAL_ISSUES("Debated sensitive social issues", "Z7rJBM"),
    MISINFORMATION("Misinformation", null);

    private final String title;
    private final @Nullable String iabId;

    GarmCategory(String title, @Nullable String iabId) {
        this.title = title;
        this.iabId = iabId;
    }

    /// The name used in data: `drugs_alcohol_tobacco`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name people read.
    public String title() {
        return title;
    }

    /// The sensitive topic of `iab-content-3.1`; empty for misinformation, which it does not have.
    public Optional<String> iabId() {
        return Optional.ofNullable(iabId);
    }

    /// @throws IllegalArgumentException when `label` names no category
    public static GarmCategory of(String label) {
        for (GarmCategory category : values()) {
            if (category.label().equals(label)) {
                return category;
            }
        }
        throw new IllegalArgumentException(
                "suitability category '%s' is unknown; allowed: %s"
                        .formatted(
                                label, Arrays.stream(values()).map(GarmCategory::label).toList()));
    }
}
