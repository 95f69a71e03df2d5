/// Figures of quality as pure functions, each with its uncertainty.
///
/// Start with [dev.parley.measure.metric.Bootstrap]: every metric here is a
/// [dev.parley.measure.metric.Statistic], a function of how often each item was drawn, so that one
/// definition gives the figure and its interval. This package knows the JDK only: no files, no
/// signals.
@NullMarked
package dev.parley.measure.metric;

import org.jspecify.annotations.NullMarked;
