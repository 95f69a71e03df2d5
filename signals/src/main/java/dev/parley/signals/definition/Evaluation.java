package dev.parley.signals.definition;

import dev.parley.core.Tier;
import java.time.LocalDate;

/// One measured figure that speaks for a signal.
///
/// @param set what it was measured on, such as `gold_dev`
/// @param metric such as `macro_f1`
/// @param tier which producer was measured
/// @param low lower end of the interval
/// @param high upper end of the interval; `low <= value <= high`
/// @param command what to run to measure it again
/// @param date the day of the measurement
public record Evaluation(
        String set,
        String metric,
        Tier tier,
        double value,
        double low,
        double high,
        String command,
        LocalDate date) {}
