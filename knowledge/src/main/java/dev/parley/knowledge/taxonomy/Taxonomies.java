package dev.parley.knowledge.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The taxonomies that ship with the platform.
public final class Taxonomies {
    /// IAB Tech Lab Content Taxonomy 3.1.
    public static final String IAB_CONTENT_3_1 = "iab-content-3.1";

    private static final String IAB_CONTENT_3_1_RELEASE = "3.1 (2025-08-12)";

    private Taxonomies() {}

    /// Reads a shipped taxonomy; about 10 ms, so keep the result.
    ///
    /// @throws IllegalArgumentException when no taxonomy of that name ships
    public static Taxonomy shipped(String id) {
        requireShipped(id);
        Table table = Table.read("/taxonomy/" + id + ".tsv", "id", "parent", "name", "kind", "scd");
        Map<String, List<String>> rows = new LinkedHashMap<>();
        table.rows().forEach(row -> rows.put(row.get(0), row));
        Map<String, TaxonomyNode> nodes = new LinkedHashMap<>();
        for (List<String> row : table.rows()) {
            var path = new LinkedList<String>();
            for (List<String> at = row; at != null; at = rows.get(at.get(1))) {
                path.addFirst(at.get(2));
            }
            TaxonomyNode node =
                    new TaxonomyNode(
                            row.get(0),
                            row.get(2),
                            row.get(1).isEmpty() ? null : row.get(1),
                            path,
                            kind(row.get(3)),
                            row.get(4).equals("scd"));
            nodes.put(node.id(), node);
        }
        return Taxonomy.of(
                id, IAB_CONTENT_3_1_RELEASE, table.sha256(), new ArrayList<>(nodes.values()));
    }

    /// Everyday words for each topic of a shipped taxonomy, by id: what people write when they talk
    /// about it. Every topic has an entry of 6 to 17 words; genres and sensitive topics have none.
    ///
    /// @throws IllegalArgumentException when no taxonomy of that name ships
    public static Map<String, String> keywords(String id) {
        requireShipped(id);
        Map<String, String> keywords = new LinkedHashMap<>();
        for (List<String> row :
                Table.read("/taxonomy/" + id + ".keywords.tsv", "id", "keywords").rows()) {
            keywords.put(row.get(0), row.get(1));
        }
        return keywords;
    }

    /// The way from a shipped taxonomy to an older release: `iab-content-3.0`, `iab-content-2.2` or
    /// `iab-content-1.0`.
    ///
    /// @throws IllegalArgumentException when there is no such crosswalk
    public static Crosswalk crosswalk(String from, String to) {
        Taxonomy taxonomy = shipped(from);
        Map<String, Crosswalk.Target> targets = new HashMap<>();
        var releases = new java.util.TreeSet<String>();
        for (List<String> row :
                Table.read(
                                "/taxonomy/" + from + ".crosswalk.tsv",
                                "id",
                                "release",
                                "target",
                                "relation")
                        .rows()) {
            releases.add(row.get(1));
            if (row.get(1).equals(to)) {
                Crosswalk.Relation relation =
                        row.get(3).equals("exact")
                                ? Crosswalk.Relation.EXACT
                                : Crosswalk.Relation.CLOSE;
                targets.put(row.get(0), new Crosswalk.Target(row.get(2), relation));
            }
        }
        if (targets.isEmpty()) {
            throw new IllegalArgumentException(
                    "no crosswalk from '" + from + "' to '" + to + "'; shipped: " + releases);
        }
        return new Crosswalk(taxonomy, to, targets);
    }

    /// The number OpenRTB's `cattax` has for a release (AdCOM 1.0, list "Category Taxonomies").
    ///
    /// @throws IllegalArgumentException for a release without a known number
    public static int cattax(String id) {
        return switch (id) {
            case "iab-content-1.0" -> 1;
            case "iab-content-2.2" -> 6;
            case "iab-content-3.0" -> 7;
            case IAB_CONTENT_3_1 -> 9;
            default ->
                    throw new IllegalArgumentException(
                            "no cattax number is known for '"
                                    + id
                                    + "'; known: iab-content-1.0, iab-content-2.2,"
                                    + " iab-content-3.0, iab-content-3.1");
        };
    }

    private static void requireShipped(String id) {
        if (!Objects.requireNonNull(id, "id").equals(IAB_CONTENT_3_1)) {
            throw new IllegalArgumentException(
                    "no taxonomy '" + id + "' ships; shipped: " + IAB_CONTENT_3_1);
        }
    }

    private static TaxonomyNode.Kind kind(String name) {
        return switch (name) {
            case "topic" -> TaxonomyNode.Kind.TOPIC;
            case "genre" -> TaxonomyNode.Kind.GENRE;
            case "sensitive" -> TaxonomyNode.Kind.SENSITIVE;
            default ->
                    throw new IllegalStateException(
                            "node kind '" + name + "' is none of topic, genre, sensitive");
        };
    }
}
