/// Models: what turns a document's text into numbers, and numbers into probabilities.
///
/// Nothing lives in this package itself. Start with `artefact` (the one file format), then follow a
/// text: `wordpiece` (text to pieces), `encoder` (pieces to token states, ONNX), `embedding`
/// (pieces to a static vector), `hashed` (text to sparse n-grams and cues), `head` (all of them to
/// calibrated probabilities). `distil` makes the static table out of the encoder. No class here
/// knows a signal or a label set.
@NullMarked
package dev.parley.models;

import org.jspecify.annotations.NullMarked;
