package dev.parley.knowledge.taxonomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Caller mistake: a taxonomy was asked for a node it does not have. The message names the nearest
/// nodes by id and by name.
public final class UnknownNodeException extends IllegalArgumentException {
    private static final int NEAREST = 3;

    private UnknownNodeException(String message) {
        super(message);
    }

    /// The stable code of this error.
    public String code() {
        return "taxonomy.unknown-node";
    }

    static UnknownNodeException of(String taxonomy, String asked, Collection<TaxonomyNode> nodes) {
        String key = asked.strip().toLowerCase(Locale.ROOT);
        List<TaxonomyNode> nearest = new ArrayList<>(nodes);
        nearest.sort(
                Comparator.comparingInt((TaxonomyNode n) -> distance(key, n))
                        .thenComparing(TaxonomyNode::depth));
        var shown = new ArrayList<String>();
        for (TaxonomyNode node : nearest.subList(0, Math.min(NEAREST, nearest.size()))) {
            shown.add("'" + node.id() + "' (" + node.fullName() + ")");
        }
        return new UnknownNodeException(
                "taxonomy '%s' has no node '%s'; nearest: %s; nodes are named by id"
                        .formatted(taxonomy, asked, String.join(", ", shown)));
    }

    private static int distance(String key, TaxonomyNode node) {
        String id = node.id().toLowerCase(Locale.ROOT);
        String name = node.name().toLowerCase(Locale.ROOT);
        int byName = edits(key, name);
        if (key.length() > 3 && (name.contains(key) || key.contains(name))) {
            byName = Math.min(byName, 1);
        }
        return Math.min(edits(key, id), byName);
    }

    /// Levenshtein distance, in two rows.
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
