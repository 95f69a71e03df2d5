package dev.parley.knowledge.taxonomy;

import java.util.Map;
import java.util.Optional;

/// The way from the ids of one taxonomy to those of another release.
public final class Crosswalk {

    /// How well a target stands for the node asked for.
    public enum Relation {
        /// Same category, same name.
        EXACT,
        /// Same or nearest category, named differently.
        CLOSE,
        /// The node has no counterpart; its nearest ancestor has.
        BROADER
    }

    /// @param id in the other release
    public record Target(String id, Relation relation) {}

    private final Taxonomy from;
    private final String to;
    private final Map<String, Target> targets;

    Crosswalk(Taxonomy from, String to, Map<String, Target> targets) {
        this.from = from;
        this.to = to;
        this.targets = Map.copyOf(targets);
    }

    /// The release the targets belong to.
    public String to() {
        return to;
    }

    /// The counterpart of a node or of its nearest ancestor that has one; empty when none has.
    ///
    /// @throws UnknownNodeException when the node does not exist
    public Optional<Target> target(String nodeId) {
        Target direct = targets.get(from.node(nodeId).id());
        if (direct != null) {
            return Optional.of(direct);
        }
        Optional<String> up = from.node(nodeId).parentId();
        while (up.isPresent()) {
            Target broader = targets.get(up.get());
            if (broader != null) {
                return Optional.of(new Target(broader.id(), Relation.BROADER));
            }
            up = from.node(up.get()).parentId();
        }
        return Optional.empty();
    }
}
