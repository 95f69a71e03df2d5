/// From the registry to a compiled plan: which annotators run, in which order, for the signals that
/// were asked, and nothing else.
///
/// Start with [dev.parley.pipeline.Pipeline]: the same compiled object serves a library call, a run
/// over files (`run`) and an HTTP server. Shapes of output are in `output`, explanations for people
/// in `explain`. Nothing here knows which signals there are or how they are computed.
@NullMarked
package dev.parley.pipeline;

import org.jspecify.annotations.NullMarked;
