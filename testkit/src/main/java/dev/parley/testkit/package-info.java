/// Contracts that every implementation must keep, written as attacks on it.
///
/// Start with [dev.parley.testkit.AnnotatorContract]: one call in an annotator's test. Here are no
/// fakes of things that have a fast real form. This package knows `core` and the test libraries
/// only.
@NullMarked
package dev.parley.testkit;

import org.jspecify.annotations.NullMarked;
