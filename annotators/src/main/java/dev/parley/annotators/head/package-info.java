/// Annotators that are one linear head over a document's features; the signals differ only in how
/// scores become a finding.
///
/// Start with [dev.parley.annotators.head.TextHead]. Knows no signal by name.
@NullMarked
package dev.parley.annotators.head;

import org.jspecify.annotations.NullMarked;
