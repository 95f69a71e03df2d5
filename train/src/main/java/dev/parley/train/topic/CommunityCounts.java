package dev.parley.train.topic;

import dev.parley.annotators.topic.CommunityTable;
import dev.parley.annotators.topic.TopicTree;
import dev.parley.train.data.CommunityFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Makes the tables of communities.
final class CommunityCounts {
    /// How many labelled posts the word of the weak table is worth, by purity, for its first
    /// category.
    private static final Map<String, Float> FIRST = Map.of("high", 2f, "medium", 1.4f, "low", 0.6f);

    private static final Map<String, Float> SECOND =
            Map.of("high", 0.5f, "medium", 0.5f, "low", 0.3f);

    /// How many posts the words of a community's posts are worth together, and how many categories
    /// of theirs are kept.
    private static final double POSTS = 3;

    private static final int KEPT = 8;

    private CommunityCounts() {}

    /// Counts from the weak table and from labelled posts.
    static CommunityTable labels(
            Map<String, CommunityFact> facts, List<TopicCorpus.Text> labelled, TopicTree tree) {
        Map<String, Map<Integer, Float>> counts = new TreeMap<>();
        facts.forEach((name, fact) -> {
            Map<Integer, Float> row = counts.computeIfAbsent(name, n -> new TreeMap<>());
            for (int i = 0; i < Math.min(2, fact.topics().size()); i++) {
                float count = (i == 0 ? FIRST : SECOND).getOrDefault(fact.purity(), 0.3f);
                tree.number(fact.topics().get(i)).ifPresent(n -> row.merge(n, count, Float::sum));
            }
        });
        for (TopicCorpus.Text text : labelled) {
            Map<Integer, Float> row =
                    counts.computeIfAbsent(text.community(), n -> new TreeMap<>());
            for (int i = 0; i < text.target().nodes().length; i++) {
                row.merge(text.target().nodes()[i], text.target().shares()[i], Float::sum);
            }
        }
        return table(counts);
    }

    /// What a community's posts say on average: the largest probabilities of summed distributions.
    static CommunityTable posts(Map<String, double[]> sums) {
        Map<String, Map<Integer, Float>> counts = new TreeMap<>();
        sums.forEach((name, sum) -> {
            double total = java.util.Arrays.stream(sum).sum();
            Map<Integer, Float> row = new TreeMap<>();
            java.util.stream.IntStream.range(0, sum.length)
                    .boxed()
                    .sorted(java.util.Comparator.comparing(k -> -sum[k]))
                    .limit(KEPT)
                    .forEach(k -> row.put(k, (float) (POSTS * sum[k] / total)));
            counts.put(name, row);
        });
        return table(counts);
    }

    private static CommunityTable table(Map<String, Map<Integer, Float>> counts) {
        List<String> names = new ArrayList<>(counts.keySet());
        List<CommunityTable.Row> rows = new ArrayList<>();
        for (String name : names) {
            Map<Integer, Float> row = Objects.requireNonNull(counts.get(name));
            int[] nodes = row.keySet().stream().mapToInt(Integer::intValue).toArray();
            float[] values = new float[nodes.length];
            for (int i = 0; i < nodes.length; i++) {
                values[i] = Objects.requireNonNull(row.get(nodes[i]));
            }
            rows.add(new CommunityTable.Row(nodes, values));
        }
        return CommunityTable.of(names, rows);
    }
}
