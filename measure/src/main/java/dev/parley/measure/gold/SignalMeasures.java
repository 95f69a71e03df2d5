package dev.parley.measure.gold;

import dev.parley.measure.metric.Bootstrap;
import dev.parley.measure.report.Report;
import java.util.List;

/// What is measured for one signal.
interface SignalMeasures {
    /// The signal's name.
    String signal();

    /// The figures worth seeing on every slice.
    List<Measure> headlines();

    /// Whether the gold has labels for it.
    boolean applies(List<Judged> items);

    Report.Section section(List<Judged> items, Bootstrap bootstrap);
}
