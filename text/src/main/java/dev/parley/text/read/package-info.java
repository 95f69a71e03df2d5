/// Files and streams of posts as people have them, read into [dev.parley.core.Utterance]s.
///
/// Start with [dev.parley.text.read.UtteranceReader#open]. The format is found out from the
// content.
/// What is broken is handed out as [dev.parley.text.read.Read.Reject] between the good records;
// only what
/// the caller can mend (no such file, no text column) is thrown, as
/// [dev.parley.text.read.InputException]. This package knows nothing of clean text or annotators.
@NullMarked
package dev.parley.text.read;

import org.jspecify.annotations.NullMarked;
