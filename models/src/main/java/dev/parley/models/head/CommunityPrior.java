package dev.parley.models.head;

import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.QuantisedRows;
import dev.parley.models.artefact.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What is known about a text from the community alone: numbers that are added to a head's scores.
/// A community that is not in the table, or not given, adds nothing. Names are compared in lower
/// case.
public final class CommunityPrior {
    private final List<String> names;
    private final QuantisedRows scores;
    private final Map<String, Integer> rowOf = new HashMap<>();

    private CommunityPrior(List<String> names, QuantisedRows scores) {
        this.names = names;
        this.scores = scores;
        for (int i = 0; i < names.size(); i++) {
            rowOf.put(names.get(i), i);
        }
    }

    /// @param scores by community, one number an output
    public static CommunityPrior of(Map<String, float[]> scores) {
        List<String> names = scores.keySet().stream().sorted().toList();
        int outputs = scores.values().stream().mapToInt(s -> s.length).max().orElse(0);
        float[] flat = new float[names.size() * outputs];
        for (int i = 0; i < names.size(); i++) {
            float[] row = scores.getOrDefault(names.get(i), new float[outputs]);
            System.arraycopy(row, 0, flat, i * outputs, outputs);
        }
        List<String> lower = names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
        return new CommunityPrior(lower, QuantisedRows.of(flat, names.size(), outputs));
    }

    static CommunityPrior read(Artefact artefact) {
        return new CommunityPrior(
                artefact.tensor("community.names").lines(),
                QuantisedRows.read(artefact, "community.scores"));
    }

    List<Tensor> tensors() {
        List<Tensor> tensors = new ArrayList<>(scores.tensors("community.scores"));
        tensors.add(Tensor.lines("community.names", names));
        return tensors;
    }

    public boolean knows(String community) {
        return row(community).isPresent();
    }

    int outputs() {
        return scores.columns();
    }

    void addTo(double[] sum, @Nullable String community) {
        row(community)
                .ifPresent(row -> {
                    for (int k = 0; k < sum.length; k++) {
                        sum[k] += scores.get(row, k);
                    }
                });
    }

    double weight(@Nullable String community, int output, boolean centred) {
        OptionalInt row = row(community);
        if (row.isEmpty()) {
            return 0;
        }
        double mid = 0;
        for (int k = 0; centred && k < scores.columns(); k++) {
            mid += scores.get(row.getAsInt(), k) / scores.columns();
        }
        return scores.get(row.getAsInt(), output) - mid;
    }

    private OptionalInt row(@Nullable String community) {
        Integer row = community == null ? null : rowOf.get(community.toLowerCase(Locale.ROOT));
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CommunityPrior p
                && names.equals(p.names)
                && scores.equals(p.scores);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }
}
