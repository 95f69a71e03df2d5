package dev.parley.core;

import java.util.List;
import java.util.Set;

/// A pure function from a document and the layers it needs to one new layer.
///
/// Implementations are immutable or confine their scratch memory, so that one instance serves any
/// number of threads; the same document and layers give an equal product every time; cost grows
/// linearly with the text; an empty text is answered, not refused.
public interface Annotator<T> {
    /// Stable name, such as `topic.linear`; part of provenance.
    String name();

    /// What this annotator makes.
    Layer<T> produces();

    /// What must be computed before.
    Set<Layer<?>> needs();

    /// The models that speak through this annotator, for provenance; empty for pure code.
    default List<ArtefactRef> artefacts() {
        return List.of();
    }

    /// Reads one document. Spans in the product point into `document.text()`.
    T annotate(Document document, Layers layers);
}
