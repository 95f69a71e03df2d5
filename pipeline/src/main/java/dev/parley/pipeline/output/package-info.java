/// How signal values look in files and answers: the long shape (one row a value) and the wide shape
/// (one line an utterance, described by `schema/wide-v1.schema.json`).
///
/// Start with [dev.parley.pipeline.output.SignalJson], which writes one value; the shapes are
/// [dev.parley.pipeline.output.WideJson] and [dev.parley.pipeline.output.LongRows]. Equal values
/// give equal bytes. Nothing here opens a file or runs an annotator.
@NullMarked
package dev.parley.pipeline.output;

import org.jspecify.annotations.NullMarked;
