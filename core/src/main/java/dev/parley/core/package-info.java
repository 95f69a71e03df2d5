/// The words everyone shares: [dev.parley.core.Conversation], [dev.parley.core.Document],
/// [dev.parley.core.Annotator], [dev.parley.core.Finding] and [dev.parley.core.Evidence].
///
/// Start with [dev.parley.core.Document]: it is what annotators read. This package knows the JDK
/// and nothing else; no type here reads files, loads models or knows what a signal is.
@NullMarked
package dev.parley.core;

import org.jspecify.annotations.NullMarked;
