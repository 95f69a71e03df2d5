/// Measures what the signals are worth; it only reads.
///
/// Start with [dev.parley.measure.gold.GoldEvaluation] for a system against gold labels, with
/// [dev.parley.measure.metric.Bootstrap] for a figure and its interval, and with
/// [dev.parley.measure.report.Report] for what comes out. Nothing here trains, tunes or decides.
@NullMarked
package dev.parley.measure;

import org.jspecify.annotations.NullMarked;
