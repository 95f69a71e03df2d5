package dev.parley.knowledge.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A tree (or several) of categories in one fixed release. Immutable and safe to share.
public final class Taxonomy {
    private final String id;
    private final String release;
    private final String sha256;
    private final Map<String, TaxonomyNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<TaxonomyNode>> children = new LinkedHashMap<>();

    private Taxonomy(String id, String release, String sha256) {
        this.id = id;
        this.release = release;
        this.sha256 = sha256;
    }

    /// @param release the owner's date or number of the release
    /// @param sha256 lower-case hexadecimal hash of the table the nodes come from
    /// @param nodes in the owner's order; a parent may follow its children
    /// @throws IllegalArgumentException when an id is repeated or a parent is missing
    public static Taxonomy of(String id, String release, String sha256, List<TaxonomyNode> nodes) {
        var taxonomy = new Taxonomy(id, release, sha256);
        for (TaxonomyNode node : nodes) {
            if (taxonomy.nodes.put(node.id(), node) != null) {
                throw new IllegalArgumentException(
                        "taxonomy '" + id + "' has node '" + node.id() + "' twice");
            }
        }
        for (TaxonomyNode node : nodes) {
            String parent = node.parent();
            if (parent != null) {
                taxonomy.node(parent);
                taxonomy.children.computeIfAbsent(parent, p -> new ArrayList<>()).add(node);
            }
        }
        return taxonomy;
    }

    /// Its name here, such as `iab-content-3.1`.
    public String id() {
        return id;
    }

    public String release() {
        return release;
    }

    /// Hash of the table behind this taxonomy, for provenance.
    public String sha256() {
        return sha256;
    }

    /// Every node in the owner's order.
    public List<TaxonomyNode> nodes() {
        return List.copyOf(nodes.values());
    }

    /// The nodes that say what content is about, in the owner's order.
    public List<TaxonomyNode> topics() {
        return nodes.values().stream().filter(n -> n.kind() == TaxonomyNode.Kind.TOPIC).toList();
    }

    public Optional<TaxonomyNode> find(String nodeId) {
        return Optional.ofNullable(nodes.get(nodeId));
    }

    /// @throws UnknownNodeException when there is no such node; it names the nearest ones
    public TaxonomyNode node(String nodeId) {
        Objects.requireNonNull(nodeId, "nodeId");
        TaxonomyNode node = nodes.get(nodeId);
        if (node == null) {
            throw UnknownNodeException.of(id, nodeId, nodes.values());
        }
        return node;
    }

    /// The names from the top category down to this node.
    ///
    /// @throws UnknownNodeException when there is no such node
    public List<String> path(String nodeId) {
        return node(nodeId).path();
    }

    /// The node's ancestor at tier `n`, or the node itself when it stands at tier `n` or above.
    /// `tier(id, 1)` is the top category.
    ///
    /// @param n from 1
    /// @throws UnknownNodeException when there is no such node
    public TaxonomyNode tier(String nodeId, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("tier " + n + " does not exist; tiers count from 1");
        }
        TaxonomyNode node = node(nodeId);
        while (node.depth() > n) {
            node = node(Objects.requireNonNull(node.parent(), "a deep node has a parent"));
        }
        return node;
    }

    /// The nodes one tier below, in the owner's order; empty for a leaf.
    ///
    /// @throws UnknownNodeException when there is no such node
    public List<TaxonomyNode> children(String nodeId) {
        node(nodeId);
        return List.copyOf(children.getOrDefault(nodeId, List.of()));
    }

    /// True for a node that says what content is about: neither genre nor sensitive topic. False
    /// for an id this taxonomy does not have.
    public boolean isTopic(String nodeId) {
        return find(nodeId).filter(n -> n.kind() == TaxonomyNode.Kind.TOPIC).isPresent();
    }

    /// True when `ancestor` is the node itself or stands above it.
    ///
    /// @throws UnknownNodeException when either does not exist
    public boolean isWithin(String nodeId, String ancestor) {
        return tier(nodeId, node(ancestor).depth()).id().equals(ancestor);
    }
}
