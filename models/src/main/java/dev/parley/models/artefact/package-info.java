/// The one file format of all models: a header that says what the model is, then its numbers.
///
/// Start with [dev.parley.models.artefact.Artefact]; the bytes are described in
/// `docs/artefact-format.md`. Knows no kind of model.
@NullMarked
package dev.parley.models.artefact;

import org.jspecify.annotations.NullMarked;
