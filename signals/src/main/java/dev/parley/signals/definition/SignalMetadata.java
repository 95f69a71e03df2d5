package dev.parley.signals.definition;

import java.util.Objects;
import java.util.Optional;

/// Who a signal is.
///
/// @param name such as `topic.iab_content`
/// @param version at least 1; grows when type or value set change
/// @param owner the team that answers for it; may be missing in a draft
/// @param description what it says, for people who want to use it
/// @param deprecation set from the stage [Stage#DEPRECATED] on
public record SignalMetadata(
        String name,
        int version,
        Optional<String> owner,
        Stage stage,
        String description,
        Optional<Deprecation> deprecation) {
    public SignalMetadata {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(stage, "stage");
        if (version < 1) {
            throw new IllegalArgumentException(
                    "signal '" + name + "' has version " + version + "; versions start at 1");
        }
    }
}
