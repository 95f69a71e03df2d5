package dev.parley.signals.edit;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// YAML text with its nodes, which know where they stand.
///
/// @param root the top mapping
record YamlText(String text, MappingNode root) {

    /// @throws IllegalArgumentException when `text` is not one YAML mapping
    static YamlText of(String text) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node instanceof MappingNode mapping) {
                return new YamlText(text, mapping);
            }
        } catch (YAMLException e) {
            throw new IllegalArgumentException(
                    "the definition cannot be edited, since it is not YAML; run ./parley registry check",
                    e);
        }
        throw new IllegalArgumentException(
                "the definition cannot be edited, since it is no mapping; run ./parley registry check");
    }

    /// The mapping under these keys.
    ///
    /// @throws IllegalArgumentException when there is none
    MappingNode mapping(String... keys) {
        MappingNode mapping = root;
        for (String key : keys) {
            if (entry(mapping, key).map(NodeTuple::getValueNode).orElse(null)
                    instanceof MappingNode inner) {
                mapping = inner;
            } else {
                throw new IllegalArgumentException(
                        "the definition has no '"
                                + String.join(".", keys)
                                + "'; run ./parley registry check");
            }
        }
        return mapping;
    }

    static Optional<NodeTuple> entry(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(t -> key.equals(scalar(t.getKeyNode())))
                .findFirst();
    }

    /// The text of the scalar under `key`; empty text when there is none.
    static String scalarAt(Node node, String key) {
        return node instanceof MappingNode mapping
                ? entry(mapping, key).map(t -> scalar(t.getValueNode())).orElse("")
                : "";
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    static List<Node> items(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    static boolean flow(Node node) {
        return node instanceof CollectionNode<?> collection
                && collection.getFlowStyle() == FlowStyle.FLOW;
    }

    int start(Node node) {
        return offset(node.getStartMark());
    }

    /// One past the node's last character. The parser ends a block collection only at the next
    /// token, past comments that belong to what follows; here it ends with its last part.
    int end(Node node) {
        if (node instanceof MappingNode mapping && !flow(node) && !mapping.getValue().isEmpty()) {
            return end(mapping.getValue().getLast().getValueNode());
        }
        if (node instanceof SequenceNode sequence
                && !flow(node)
                && !sequence.getValue().isEmpty()) {
            return end(sequence.getValue().getLast());
        }
        int end = offset(node.getEndMark());
        while (end > start(node) && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /// One past the colon behind a key.
    int afterColon(NodeTuple entry) {
        return text.indexOf(':', offset(entry.getKeyNode().getEndMark())) + 1;
    }

    /// The text with `[from, to)` replaced.
    String replace(int from, int to, String replacement) {
        String separator = text.contains("\r\n") ? "\r\n" : "\n";
        return text.substring(0, from) + replacement.replace("\n", separator) + text.substring(to);
    }

    private int offset(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
