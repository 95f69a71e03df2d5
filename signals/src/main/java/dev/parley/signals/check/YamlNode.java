package dev.parley.signals.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// One place of a YAML file, read as what the schema says it is. What does not fit is reported and
/// answered with "empty".
record YamlNode(Node node, String path, Report report) {

    /// The mapping here, with its unknown, double and missing keys reported.
    Optional<YamlObject> object(Keys keys) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(YamlObject.of(mapping, path, keys, report));
        }
        return wrongType("a mapping with " + String.join(", ", keys.all()));
    }

    /// The items of the list here.
    List<YamlNode> list() {
        List<YamlNode> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                String place = path + "[" + items.size() + "]";
                report.place(place, item.getStartMark().getLine() + 1);
                items.add(new YamlNode(item, place, report));
            }
        } else {
            wrongType("a list, such as [a, b]");
        }
        return items;
    }

    /// Text that is not blank.
    Optional<String> text() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
            return scalar.getValue().isBlank()
                    ? problem(ProblemCode.BAD_FORMAT, "is blank", "write the text or drop the key")
                    : Optional.of(scalar.getValue());
        }
        return node instanceof ScalarNode
                ? problem(ProblemCode.WRONG_TYPE, "must be text, but " + seen(), "put it in quotes")
                : wrongType("text");
    }

    Optional<String> matching(String pattern, String what, String remedy) {
        Optional<String> text = text();
        return text.isEmpty() || text.get().matches(pattern)
                ? text
                : problem(ProblemCode.BAD_FORMAT, "'" + text.get() + "' is not " + what, remedy);
    }

    Optional<Integer> positive() {
        Optional<Integer> number =
                scalar(Set.of(Tag.INT), "a whole number from 1 on", Integer::valueOf);
        return number.isEmpty() || number.get() >= 1
                ? number
                : problem(ProblemCode.BAD_FORMAT, "is " + number.get(), "count from 1");
    }

    Optional<Double> number() {
        Optional<Double> number = scalar(Set.of(Tag.INT, Tag.FLOAT), "a number", Double::valueOf);
        return number.isEmpty() || Double.isFinite(number.get())
                ? number
                : problem(ProblemCode.BAD_FORMAT, "is not finite", "write the measured number");
    }

    Optional<LocalDate> date() {
        return scalar(
                Set.of(Tag.STR, Tag.TIMESTAMP),
                "an ISO date, such as 2026-01-31",
                LocalDate::parse);
    }

    Optional<Period> period() {
        Optional<Period> period =
                scalar(Set.of(Tag.STR), "an ISO period, such as P400D", Period::parse);
        return period.isEmpty() || !(period.get().isNegative() || period.get().isZero())
                ? period
                : problem(
                        ProblemCode.BAD_FORMAT,
                        "must be longer than nothing",
                        "write a period such as P400D");
    }

    /// One of the words, by the label that `label` gives each value.
    <T> Optional<T> oneOf(List<T> values, Function<T, String> label) {
        Map<String, T> byLabel = new LinkedHashMap<>();
        values.forEach(value -> byLabel.put(label.apply(value), value));
        Optional<String> text = text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        T value = byLabel.get(text.get());
        return value != null
                ? Optional.of(value)
                : problem(
                        ProblemCode.NOT_ALLOWED,
                        "'" + text.get() + "' is not one of " + String.join(", ", byLabel.keySet()),
                        near(text.get(), byLabel.keySet()));
    }

    private <T> Optional<T> scalar(Set<Tag> tags, String what, Function<String, T> parse) {
        if (!(node instanceof ScalarNode scalar) || !tags.contains(scalar.getTag())) {
            return wrongType(what);
        }
        try {
            return Optional.of(parse.apply(scalar.getValue()));
        } catch (NumberFormatException | DateTimeException e) {
            return problem(
                    ProblemCode.BAD_FORMAT,
                    "'" + scalar.getValue() + "' is not " + what,
                    "write " + what);
        }
    }

    private static String near(String word, Set<String> words) {
        return Nearest.of(word, words).isEmpty() ? "use one of them" : Nearest.hint(word, words);
    }

    private <T> Optional<T> wrongType(String wanted) {
        return problem(
                ProblemCode.WRONG_TYPE, "must be " + wanted + ", but " + seen(), "write " + wanted);
    }

    private static String kind(Tag tag) {
        return tag.equals(Tag.STR) ? "text" : tag.getValue().replaceFirst(".*:", "");
    }

    private String seen() {
        return switch (node) {
            case MappingNode mapping -> "is a mapping";
            case SequenceNode sequence -> "is a list";
            case ScalarNode scalar ->
                    "'" + scalar.getValue() + "' is read as " + kind(scalar.getTag());
            default -> "is a " + node.getNodeId();
        };
    }

    <T> Optional<T> problem(ProblemCode code, String message, String remedy) {
        report.add(code, path, message, remedy);
        return Optional.empty();
    }
}
