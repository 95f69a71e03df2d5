/// The transformer encoder: pieces to one state per piece and a pooled vector per text.
///
/// Start with [dev.parley.models.encoder.EncoderModel], which runs the ONNX graph, and
/// [dev.parley.models.encoder.Encoding], which annotators read. Knows no signal and no head.
@NullMarked
package dev.parley.models.encoder;

import org.jspecify.annotations.NullMarked;
