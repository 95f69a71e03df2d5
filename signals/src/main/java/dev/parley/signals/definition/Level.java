package dev.parley.signals.definition;

import java.util.Locale;

/// What a signal describes.
public enum Level {
    UTTERANCE,
    MENTION,
    CONVERSATION,
    COMMUNITY,
    ENTITY;

    /// The name used in files, such as `utterance`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
