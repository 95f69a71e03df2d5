package dev.parley.measure.bench;

import dev.parley.measure.gold.WidePrediction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// How the shipped signals answer a set whose labels are not theirs.
public sealed interface SignalReading {
    /// What is read from which signal, for the report.
    String how();

    /// Classes or tags; empty when the signals abstain.
    record Labels(String how, Function<WidePrediction, Optional<Answer>> answer)
            implements SignalReading {}

    /// Names.
    ///
    /// @param labels the types that the signals can give: the gold of other types is left out
    record Names(String how, Set<String> labels, Function<WidePrediction, List<NamedSpan>> spans)
            implements SignalReading {}
}
