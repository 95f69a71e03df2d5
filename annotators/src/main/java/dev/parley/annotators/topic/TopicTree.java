package dev.parley.annotators.topic;

import dev.parley.knowledge.taxonomy.Taxonomy;
import dev.parley.knowledge.taxonomy.TaxonomyNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// The categories a topic model knows, numbered from 0 tier by tier: a parent comes before its
/// children. Immutable.
///
/// A distribution over this tree gives every category the probability that it is the *most
/// specific* right one; [#subtree] turns it into the probability that a category or one below it is
/// right.
public final class TopicTree {
    private final List<TaxonomyNode> nodes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] parents;
    private final int[] first;
    private final int[] second;
    private final int[] depths;
    private final int firstTiers;
    private final int upperTiers;

    private TopicTree(List<TaxonomyNode> nodes) {
        this.nodes = List.copyOf(nodes);
        int n = nodes.size();
        parents = new int[n];
        first = new int[n];
        second = new int[n];
        depths = new int[n];
        for (int i = 0; i < n; i++) {
            TaxonomyNode node = nodes.get(i);
            numbers.put(node.id(), i);
            int parent = node.parentId().map(numbers::get).orElse(-1);
            parents[i] = parent;
            depths[i] = node.depth();
            first[i] = parent < 0 ? i : first[parent];
            second[i] = parent < 0 || parents[parent] < 0 ? i : second[parent];
        }
        firstTiers = (int) Arrays.stream(depths).filter(d -> d == 1).count();
        upperTiers = (int) Arrays.stream(depths).filter(d -> d <= 2).count();
    }

    /// The tree of these categories and all their ancestors.
    ///
    /// @throws IllegalArgumentException when the taxonomy lacks an id
    public static TopicTree of(Collection<String> ids, Taxonomy taxonomy) {
        Set<String> closed = new TreeSet<>();
        for (String id : ids) {
            for (TaxonomyNode n = taxonomy.node(id);
                    closed.add(n.id()) && n.parentId().isPresent(); ) {
                n = taxonomy.node(n.parentId().orElseThrow());
            }
        }
        List<TaxonomyNode> nodes = new ArrayList<>(closed.stream().map(taxonomy::node).toList());
        nodes.sort(Comparator.comparingInt(TaxonomyNode::depth).thenComparing(TaxonomyNode::id));
        return new TopicTree(nodes);
    }

    public int size() {
        return nodes.size();
    }

    public List<String> ids() {
        return nodes.stream().map(TaxonomyNode::id).toList();
    }

    public TaxonomyNode node(int number) {
        return nodes.get(number);
    }

    public String id(int number) {
        return nodes.get(number).id();
    }

    /// The number of an id; empty when the tree lacks it.
    public OptionalInt number(String id) {
        Integer number = numbers.get(id);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// -1 for a category of the first tier.
    public int parent(int number) {
        return parents[number];
    }

    /// The ancestor on the first tier; the category itself when it stands there.
    public int firstTier(int number) {
        return first[number];
    }

    /// The ancestor on the second tier; the category itself when it stands on the first or second.
    public int secondTier(int number) {
        return second[number];
    }

    /// Tiers from the root: 1 for a category of the first tier.
    public int depth(int number) {
        return depths[number];
    }

    /// How many categories stand on the first or the second tier. They have the lowest numbers.
    int upperTiers() {
        return upperTiers;
    }

    /// Whether `ancestor` is `number` or above it.
    public boolean isWithin(int number, int ancestor) {
        int n = number;
        while (n > ancestor) {
            n = parents[n];
        }
        return n == ancestor;
    }

    /// For each category the sum over itself and all below it.
    public double[] subtree(double[] exact) {
        double[] sums = exact.clone();
        gather(sums);
        return sums;
    }

    /// [#subtree] in place.
    public void gather(double[] values) {
        for (int i = values.length - 1; i >= firstTiers; i--) {
            values[parents[i]] += values[i];
        }
    }

    /// Adds to each category the values of all its ancestors, in place.
    public void inherit(double[] values) {
        for (int i = firstTiers; i < values.length; i++) {
            values[i] += values[parents[i]];
        }
    }
}
