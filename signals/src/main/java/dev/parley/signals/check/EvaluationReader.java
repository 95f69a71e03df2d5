package dev.parley.signals.check;

import dev.parley.core.Tier;
import dev.parley.signals.definition.Evaluation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads one measured figure; every part of it is read, so that all that is wrong is reported.
final class EvaluationReader {
    private EvaluationReader() {}

    static Optional<Evaluation> read(YamlObject o) {
        Optional<String> set = o.get("set", YamlNode::text);
        Optional<String> metric = o.get("metric", YamlNode::text);
        Optional<Tier> tier = o.get("tier", n -> n.oneOf(List.of(Tier.values()), Tier::label));
        Optional<Double> value = o.get("value", YamlNode::number);
        Optional<double[]> interval = o.get("interval", EvaluationReader::interval);
        Optional<String> command = o.get("command", YamlNode::text);
        Optional<LocalDate> date = o.get("date", YamlNode::date);
        if (set.isEmpty()
                || metric.isEmpty()
                || tier.isEmpty()
                || value.isEmpty()
                || interval.isEmpty()
                || command.isEmpty()
                || date.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Evaluation(
                        set.get(),
                        metric.get(),
                        tier.get(),
                        value.get(),
                        interval.get()[0],
                        interval.get()[1],
                        command.get(),
                        date.get()));
    }

    private static Optional<double[]> interval(YamlNode node) {
        List<YamlNode> items = node.list();
        List<Double> ends = items.stream().map(YamlNode::number).flatMap(Optional::stream).toList();
        if (items.size() == 2) {
            return ends.size() == 2
                    ? Optional.of(new double[] {ends.get(0), ends.get(1)})
                    : Optional.empty();
        }
        return node.report().sound(node.path())
                ? node.problem(
                        ProblemCode.BAD_FORMAT,
                        "must be two numbers, but has " + items.size(),
                        "write [low, high]")
                : Optional.empty();
    }
}
