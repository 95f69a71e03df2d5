package dev.parley.signals.edit;

import dev.parley.core.ArtefactRef;
import dev.parley.core.Tier;
import dev.parley.signals.definition.Evaluation;
import dev.parley.signals.definition.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/// The text of one definition, changed place by place; every character outside of those places
/// stays. Immutable. Doing the same again changes nothing.
public final class RegistryUpdate {
    private final YamlText yaml;

    private RegistryUpdate(YamlText yaml) {
        this.yaml = yaml;
    }

    /// The text as it is, ready to be changed.
    ///
    /// @throws IllegalArgumentException when `text` is not a YAML mapping
    public static RegistryUpdate of(String text) {
        return new RegistryUpdate(YamlText.of(text));
    }

    /// The definition's text now.
    public String text() {
        return yaml.text();
    }

    /// Pins the models of a tier's producer by hash. When the names stay the same, only hashes
    /// change.
    ///
    /// @throws IllegalArgumentException when the tier has no producer
    public RegistryUpdate pin(Tier tier, List<ArtefactRef> artefacts) {
        MappingNode producer = yaml.mapping("spec", "producers", tier.label());
        Optional<NodeTuple> entry = YamlText.entry(producer, "artefacts");
        List<Node> pinned = entry.map(e -> YamlText.items(e.getValueNode())).orElse(List.of());
        if (names(pinned).equals(artefacts.stream().map(ArtefactRef::name).toList())) {
            return rehash(pinned, artefacts);
        }
        boolean flow = YamlText.flow(producer);
        List<String> items = artefacts.stream().map(EntryText::artefact).toList();
        return list(producer, "artefacts", entry, items, flow);
    }

    private static List<String> names(List<Node> pinned) {
        return pinned.stream().map(node -> YamlText.scalarAt(node, "name")).toList();
    }

    private RegistryUpdate rehash(List<Node> pinned, List<ArtefactRef> artefacts) {
        YamlText now = yaml;
        for (int i = pinned.size() - 1; i >= 0; i--) {
            if (!(pinned.get(i) instanceof MappingNode item)) {
                continue;
            }
            Optional<NodeTuple> hash = YamlText.entry(item, "sha256");
            if (hash.isPresent()) {
                Node value = hash.get().getValueNode();
                now =
                        new YamlText(
                                now.replace(
                                        yaml.start(value),
                                        yaml.end(value),
                                        EntryText.word(artefacts.get(i).sha256())),
                                yaml.root());
            }
        }
        return of(now.text());
    }

    /// Records a measured figure; it takes the place of one with the same set, metric and tier.
    public RegistryUpdate evaluation(Evaluation figure) {
        MappingNode spec = yaml.mapping("spec");
        Optional<NodeTuple> entry = YamlText.entry(spec, "evaluation");
        List<Node> items = entry.map(e -> YamlText.items(e.getValueNode())).orElse(List.of());
        String text = EntryText.evaluation(figure);
        if (items.isEmpty()) {
            return list(spec, "evaluation", entry, List.of(text), YamlText.flow(spec));
        }
        for (Node item : items) {
            if (same(item, figure)) {
                return edit(yaml.start(item), yaml.end(item), text);
            }
        }
        Node list = entry.orElseThrow().getValueNode();
        int end = yaml.end(items.getLast());
        return YamlText.flow(list)
                ? edit(end, end, ", " + text)
                : edit(end, end, "\n" + " ".repeat(list.getStartMark().getColumn()) + "- " + text);
    }

    private static boolean same(Node item, Evaluation figure) {
        return YamlText.scalarAt(item, "set").equals(figure.set())
                && YamlText.scalarAt(item, "metric").equals(figure.metric())
                && YamlText.scalarAt(item, "tier").equals(figure.tier().label());
    }

    /// Moves the signal to a stage; whether it may is for the check of the registry to say.
    public RegistryUpdate stage(Stage stage) {
        NodeTuple entry =
                YamlText.entry(yaml.mapping("metadata"), "stage")
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "the definition has no 'metadata.stage'; run ./parley registry check"));
        return edit(
                yaml.start(entry.getValueNode()), yaml.end(entry.getValueNode()), stage.label());
    }

    /// Writes the whole list under `key`, which may be absent.
    private RegistryUpdate list(
            MappingNode parent,
            String key,
            Optional<NodeTuple> entry,
            List<String> items,
            boolean flow) {
        int column = parent.getValue().getFirst().getKeyNode().getStartMark().getColumn();
        List<String> lines = new ArrayList<>();
        for (String item : items) {
            lines.add("\n" + " ".repeat(column + 2) + "- " + item);
        }
        String value =
                flow || items.isEmpty()
                        ? " [" + String.join(", ", items) + "]"
                        : String.join("", lines);
        if (entry.isPresent()) {
            return edit(yaml.afterColon(entry.get()), yaml.end(entry.get().getValueNode()), value);
        }
        int end = yaml.end(parent.getValue().getLast().getValueNode());
        return edit(end, end, (flow ? ", " : "\n" + " ".repeat(column)) + key + ":" + value);
    }

    private RegistryUpdate edit(int from, int to, String replacement) {
        return of(yaml.replace(from, to, replacement));
    }
}
