package dev.parley.signals.definition;

import dev.parley.core.ArtefactRef;
import java.util.List;

/// What computes a signal in one tier.
///
/// @param annotator its name in the catalog, such as `sentiment.fast`
/// @param artefacts the model files that it must speak with, pinned by hash; empty for pure code
public record Producer(String annotator, List<ArtefactRef> artefacts) {
    public Producer {
        artefacts = List.copyOf(artefacts);
    }
}
