package dev.parley.pipeline.run;

import dev.parley.pipeline.output.Rendered;

/// What one batch came to.
///
/// @param rejects JSON lines
record Answers(Batch batch, Rendered rendered, byte[] rejects, Tally tally) {}
