package dev.parley.signals.definition;

import java.time.LocalDate;

/// How a signal ends.
///
/// @param replacement the signal to use in its place
/// @param date the last day on which it is computed
public record Deprecation(String replacement, LocalDate date) {}
