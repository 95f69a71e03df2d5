package dev.parley.measure.gold;

import dev.parley.measure.metric.Bootstrap;
import dev.parley.measure.metric.Estimate;
import dev.parley.measure.metric.Statistic;
import dev.parley.measure.report.Block;
import java.util.List;
import java.util.function.Function;

/// A figure that any part of the items can give.
///
/// @param id stable, such as `topic.tier1`
/// @param label for people
/// @param over the figure of some items; of those only the labelled ones count
record Measure(String id, String label, Function<List<Judged>, Sample> over) {
    /// A figure still to be computed, over `n` items.
    record Sample(Statistic statistic, int n) {}

    Estimate estimate(List<Judged> items, Bootstrap bootstrap) {
        Sample sample = over.apply(items);
        return bootstrap.estimate(sample.statistic(), sample.n());
    }

    Block.Figure figure(List<Judged> items, Bootstrap bootstrap) {
        return new Block.Figure(id, label, estimate(items, bootstrap));
    }
}
