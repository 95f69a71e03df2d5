package dev.parley.knowledge.taxonomy;

import dev.parley.core.Risk;
import java.util.Optional;

/// The ids that the IAB Content Taxonomy gives to levels of risk.
public final class SuitabilityRisk {
    private SuitabilityRisk() {}

    /// `bsr001` (floor) to `bsr004` (low); empty for [Risk#SAFE], which has no id.
    public static Optional<String> iabId(Risk risk) {
        return switch (risk) {
            case FLOOR -> Optional.of("bsr001");
            case HIGH -> Optional.of("bsr002");
            case MEDIUM -> Optional.of("bsr003");
            case LOW -> Optional.of("bsr004");
            case SAFE -> Optional.empty();
        };
    }
}
