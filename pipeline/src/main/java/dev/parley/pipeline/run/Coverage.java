package dev.parley.pipeline.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.Finding;
import java.util.Map;
import java.util.TreeMap;

/// How often one signal spoke and what it said. Mutable; merged in the order of the input.
public final class Coverage {
    /// Different values and reasons that are told apart; the rest is counted as [#OTHER].
    private static final int DISTINCT = 1_000;

    static final String OTHER = "(other)";

    private long values;
    private long abstained;
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Long> reasons = new TreeMap<>();

    void add(Finding finding) {
        if (finding instanceof Finding.Abstain abstain) {
            abstained++;
            count(reasons, abstain.reason(), 1);
            return;
        }
        values++;
        switch (finding) {
            case Finding.Label label -> count(counts, label.value(), 1);
            case Finding.Graded graded -> count(counts, graded.label().value(), 1);
            case Finding.Labels labels -> {
                if (labels.values().isEmpty()) {
                    count(counts, "(none)", 1);
                }
                labels.values().forEach(scored -> count(counts, scored.value(), 1));
            }
            case Finding.Flag flag -> count(counts, Boolean.toString(flag.value()), 1);
            case Finding.Suitability suitability -> count(counts, suitability.risk().label(), 1);
            case Finding.Mentions mentions -> {
                if (mentions.mentions().isEmpty()) {
                    count(counts, "(none)", 1);
                }
                mentions.mentions().forEach(mention -> count(counts, mention.type(), 1));
            }
            case Finding.Scores s -> {}
            case Finding.Vector v -> {}
            case Finding.Abstain a -> {}
        }
    }

    void add(Coverage other) {
        values += other.values;
        abstained += other.abstained;
        other.counts.forEach((value, n) -> count(counts, value, n));
        other.reasons.forEach((reason, n) -> count(reasons, reason, n));
    }

    private static void count(Map<String, Long> map, String key, long n) {
        String kept = map.size() < DISTINCT || map.containsKey(key) ? key : OTHER;
        map.merge(kept, n, Long::sum);
    }

    /// Answers that are not abstentions.
    public long values() {
        return values;
    }

    public long abstained() {
        return abstained;
    }

    /// How often each value was given; a list counts once for each of its values.
    public Map<String, Long> counts() {
        return counts;
    }

    /// Abstentions by reason.
    public Map<String, Long> reasons() {
        return reasons;
    }

    void writeTo(ObjectNode node) {
        node.put("values", values).put("abstained", abstained);
        reasons.forEach(node.putObject("abstained_by_reason")::put);
        counts.forEach(node.putObject("counts")::put);
    }

    static Coverage of(JsonNode node) {
        Coverage coverage = new Coverage();
        coverage.values = node.path("values").asLong();
        coverage.abstained = node.path("abstained").asLong();
        node.path("counts")
                .properties()
                .forEach(e -> coverage.counts.put(e.getKey(), e.getValue().asLong()));
        node.path("abstained_by_reason")
                .properties()
                .forEach(e -> coverage.reasons.put(e.getKey(), e.getValue().asLong()));
        return coverage;
    }
}
