/// Makes a static embedding out of the encoder: every vocabulary piece through the encoder once,
/// the main directions kept, common pieces played down.
///
/// Start with [dev.parley.models.distil.StaticDistiller]. Used when models are made, not when they
/// serve.
@NullMarked
package dev.parley.models.distil;

import org.jspecify.annotations.NullMarked;
