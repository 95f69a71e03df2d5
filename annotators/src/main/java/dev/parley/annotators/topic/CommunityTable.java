package dev.parley.annotators.topic;

import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What is known of communities by name: how many posts, so to speak, spoke for each category.
/// Immutable.
public final class CommunityTable {
    /// How much the general frequency of categories counts beside a community's own posts.
    static final double GENERAL = 0.3;

    /// Counts of some categories.
    ///
    /// @param nodes numbers in the [TopicTree]
    /// @param counts same length; at least 0
    @SuppressWarnings("ArrayRecordComponent")
    public record Row(int[] nodes, float[] counts) {
        /// The distribution that these counts and the general frequencies amount to.
        public double[] distribution(double[] prior) {
            return distribution(prior, new int[0], new float[0]);
        }

        /// The same without some of the counts: those of a post that is to be judged.
        public double[] distribution(double[] prior, int[] withoutNodes, float[] withoutCounts) {
            double[] p = new double[prior.length];
            for (int i = 0; i < nodes.length; i++) {
                p[nodes[i]] += counts[i];
            }
            for (int i = 0; i < withoutNodes.length; i++) {
                p[withoutNodes[i]] = Math.max(0, p[withoutNodes[i]] - withoutCounts[i]);
            }
            double sum = 0;
            for (int k = 0; k < p.length; k++) {
                p[k] += GENERAL * prior[k];
                sum += p[k];
            }
            for (int k = 0; k < p.length; k++) {
                p[k] /= sum;
            }
            return p;
        }
    }

    private final List<String> names;
    private final Map<String, Row> rows = new HashMap<>();

    private CommunityTable(List<String> names, List<Row> rows) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            this.rows.put(key(names.get(i)), rows.get(i));
        }
    }

    /// @param rows one for each name
    public static CommunityTable of(List<String> names, List<Row> rows) {
        if (names.size() != rows.size()) {
            throw new IllegalArgumentException(
                    names.size() + " names but " + rows.size() + " rows");
        }
        return new CommunityTable(names.stream().map(CommunityTable::key).toList(), rows);
    }

    /// A community's row, in any case and with or without a leading `r/`.
    public Optional<Row> row(String community) {
        return Optional.ofNullable(rows.get(key(community)));
    }

    public int size() {
        return names.size();
    }

    private static String key(String community) {
        String bare = community.startsWith("/") ? community.substring(1) : community;
        return (bare.startsWith("r/") || bare.startsWith("R/") ? bare.substring(2) : bare)
                .toLowerCase(Locale.ROOT);
    }

    static CommunityTable read(Artefact artefact, String name) {
        List<String> names = artefact.tensor(name + ".names").lines();
        int[] starts = artefact.tensor(name + ".starts").ints();
        int[] nodes = artefact.tensor(name + ".nodes").ints();
        float[] counts = artefact.tensor(name + ".counts").floats();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            rows.add(
                    new Row(
                            java.util.Arrays.copyOfRange(nodes, starts[i], starts[i + 1]),
                            java.util.Arrays.copyOfRange(counts, starts[i], starts[i + 1])));
        }
        return new CommunityTable(names, rows);
    }

    private Row known(String name) {
        return Objects.requireNonNull(rows.get(name), name);
    }

    List<Tensor> tensors(String name) {
        int[] starts = new int[names.size() + 1];
        for (int i = 0; i < names.size(); i++) {
            starts[i + 1] = starts[i] + known(names.get(i)).nodes().length;
        }
        int[] nodes = new int[starts[names.size()]];
        float[] counts = new float[nodes.length];
        for (int i = 0; i < names.size(); i++) {
            Row row = known(names.get(i));
            System.arraycopy(row.nodes(), 0, nodes, starts[i], row.nodes().length);
            System.arraycopy(row.counts(), 0, counts, starts[i], row.nodes().length);
        }
        return List.of(
                Tensor.lines(name + ".names", names),
                Tensor.i32(name + ".starts", starts, starts.length),
                Tensor.i32(name + ".nodes", nodes, nodes.length),
                Tensor.f16(name + ".counts", counts, counts.length));
    }
}
