package dev.parley.signals.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/// One mapping of a YAML file whose keys have been checked. A key with the value null counts as
/// absent.
record YamlObject(Map<String, YamlNode> values) {

    static YamlObject of(MappingNode mapping, String path, Keys keys, Report report) {
        Map<String, YamlNode> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            String place = path.isEmpty() ? key : path + "." + key;
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!keys.all().contains(key)) {
                report.add(
                        ProblemCode.UNKNOWN_KEY,
                        line,
                        place,
                        "'" + key + "' is no key here",
                        torn(mapping, tuple)
                                ? "put the text before it in quotes: a comma starts a new key"
                                : Nearest.hint(key, keys.all()));
            } else if (values.containsKey(key)) {
                report.add(
                        ProblemCode.DUPLICATE_KEY,
                        line,
                        place,
                        "'"
                                + key
                                + "' stands here a second time, first on line "
                                + report.line(place),
                        "keep one of them");
            } else {
                report.place(place, line);
                if (!tuple.getValueNode().getTag().equals(Tag.NULL)) {
                    values.put(key, new YamlNode(tuple.getValueNode(), place, report));
                }
            }
        }
        for (String key : keys.required()) {
            if (!values.containsKey(key)) {
                String place = path.isEmpty() ? key : path + "." + key;
                report.add(
                        ProblemCode.MISSING_KEY,
                        place,
                        "'" + key + "' is missing",
                        "add '" + key + ":'");
            }
        }
        return new YamlObject(values);
    }

    /// Whether a text with a comma was torn in two, as in `{purpose: this, and that}`.
    private static boolean torn(MappingNode mapping, NodeTuple tuple) {
        return mapping.getFlowStyle() == FlowStyle.FLOW
                && tuple.getValueNode().getTag().equals(Tag.NULL);
    }

    /// What `read` makes of the key's value; empty when it is absent or does not fit.
    <T> Optional<T> get(String key, Function<YamlNode, Optional<T>> read) {
        return Optional.ofNullable(values.get(key)).flatMap(read);
    }

    /// What `read` makes of each item of the key's list, without the items that do not fit.
    <T> List<T> list(String key, Function<YamlNode, Optional<T>> read) {
        YamlNode node = values.get(key);
        return node == null
                ? List.of()
                : node.list().stream().map(read).flatMap(Optional::stream).toList();
    }
}
