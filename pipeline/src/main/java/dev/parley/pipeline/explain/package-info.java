/// One text's signals with the reasons for them, for people in a terminal and for machines.
///
/// Start with [dev.parley.pipeline.explain.Explanation]. Pure functions of a document and its
/// values; nothing here runs an annotator or knows a signal by name.
@NullMarked
package dev.parley.pipeline.explain;

import org.jspecify.annotations.NullMarked;
