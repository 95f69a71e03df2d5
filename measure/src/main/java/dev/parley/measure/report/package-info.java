/// Reports: one model of what was measured, written as a web page, as JSON and as plain text.
///
/// Start with [dev.parley.measure.report.Report]. What a page shows is what the JSON holds: both
/// are made from the same blocks. This package knows figures, not where they come from.
@NullMarked
package dev.parley.measure.report;

import org.jspecify.annotations.NullMarked;
