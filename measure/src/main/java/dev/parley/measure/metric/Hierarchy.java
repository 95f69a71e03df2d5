package dev.parley.measure.metric;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Comparing nodes of a tree by their paths from the root's children down, the node itself last.
public final class Hierarchy {
    private Hierarchy() {}

    /// Whether two nodes agree down to a tier: their paths, cut after that many nodes, are equal. A
    /// node above the tier therefore agrees only with itself.
    ///
    /// @param tier at least 1
    public static boolean agree(List<String> a, List<String> b, int tier) {
        return !a.isEmpty() && cut(a, tier).equals(cut(b, tier));
    }

    /// Counts of ancestors shared, for hierarchical precision, recall and F1: each side is the
    /// union of its paths.
    public static ItemCounts add(
            ItemCounts counts, Collection<List<String>> gold, Collection<List<String>> predicted) {
        return counts.addSets(nodes(gold), nodes(predicted));
    }

    private static Set<String> nodes(Collection<List<String>> paths) {
        Set<String> nodes = new HashSet<>();
        paths.forEach(nodes::addAll);
        return nodes;
    }

    private static List<String> cut(List<String> path, int tier) {
        return path.subList(0, Math.min(tier, path.size()));
    }
}
