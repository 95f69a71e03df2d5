package dev.parley.core;

import java.util.List;

/// What made a signal value: enough to make it again.
///
/// @param signal name and version, such as `topic.iab_content@1`
/// @param annotator name of the annotator
/// @param artefacts models that spoke
/// @param vocabularies releases of the value sets, such as `iab-content-3.1`
/// @param code version of this software
public record Provenance(
        String signal,
        String annotator,
        List<ArtefactRef> artefacts,
        List<String> vocabularies,
        String code) {
    public Provenance {
        artefacts = List.copyOf(artefacts);
        vocabularies = List.copyOf(vocabularies);
    }
}
