package dev.parley.pipeline.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.signals.SignalValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a run has counted: records in, utterances out, rejects with first examples, what each
/// signal said. Mutable; merged in the order of the input, so that the same input gives the same
/// numbers.
public final class Tally {
    private static final int EXAMPLES = 5;

    private long records;
    private long annotated;
    private long rejected;
    private long chars;
    private final Map<String, Rejects> rejects = new TreeMap<>();
    private final Map<String, Coverage> signals = new TreeMap<>();

    /// Rejects of one code.
    ///
    /// @param examples the first few
    public record Rejects(long count, List<Example> examples) {
        Rejects plus(Rejects other) {
            List<Example> all = new ArrayList<>(examples);
            all.addAll(other.examples());
            return new Rejects(
                    count + other.count,
                    List.copyOf(all.subList(0, Math.min(EXAMPLES, all.size()))));
        }
    }

    /// A reject to look up.
    public record Example(String input, long line, String reason) {}

    void addAnnotated(int sourceLength, List<SignalValue> values) {
        records++;
        annotated++;
        chars += sourceLength;
        for (SignalValue value : values) {
            signals.computeIfAbsent(value.signal(), name -> new Coverage()).add(value.finding());
        }
    }

    void addReject(Feed.Rejected reject) {
        records++;
        rejected++;
        Example example = new Example(reject.input(), reject.line(), reject.reason());
        rejects.merge(reject.code(), new Rejects(1, List.of(example)), Rejects::plus);
    }

    void add(Tally other) {
        records += other.records;
        annotated += other.annotated;
        rejected += other.rejected;
        chars += other.chars;
        other.rejects.forEach((code, r) -> rejects.merge(code, r, Rejects::plus));
        other.signals.forEach(
                (name, c) -> signals.computeIfAbsent(name, n -> new Coverage()).add(c));
    }

    /// Records read: annotated and rejected ones.
    public long records() {
        return records;
    }

    public long annotated() {
        return annotated;
    }

    public long rejected() {
        return rejected;
    }

    /// UTF-16 units of source text annotated.
    public long chars() {
        return chars;
    }

    /// Rejects by code.
    public Map<String, Rejects> rejects() {
        return rejects;
    }

    /// How many were rejected with that code.
    public long rejected(String code) {
        Rejects some = rejects.get(code);
        return some == null ? 0 : some.count();
    }

    /// What one signal said; nothing when it was not asked for.
    public Coverage signal(String name) {
        return signals.getOrDefault(name, new Coverage());
    }

    /// What each signal said, by name.
    public Map<String, Coverage> signals() {
        return signals;
    }

    ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("records", records)
                .put("annotated", annotated)
                .put("rejected", rejected)
                .put("chars", chars);
        ObjectNode byCode = node.putObject("rejects");
        rejects.forEach((code, r) -> {
            ArrayNode examples =
                    byCode.putObject(code).put("count", r.count()).putArray("examples");
            r.examples()
                    .forEach(e ->
                            examples.addObject()
                                    .put("input", e.input())
                                    .put("line", e.line())
                                    .put("reason", e.reason()));
        });
        ObjectNode bySignal = node.putObject("signals");
        signals.forEach((name, coverage) -> coverage.writeTo(bySignal.putObject(name)));
        return node;
    }

    static Tally of(JsonNode node) {
        Tally tally = new Tally();
        tally.records = node.path("records").asLong();
        tally.annotated = node.path("annotated").asLong();
        tally.rejected = node.path("rejected").asLong();
        tally.chars = node.path("chars").asLong();
        node.path("rejects")
                .properties()
                .forEach(e -> {
                    List<Example> examples = new ArrayList<>();
                    for (JsonNode x : e.getValue().path("examples")) {
                        examples.add(
                                new Example(
                                        x.path("input").asText(),
                                        x.path("line").asLong(),
                                        x.path("reason").asText()));
                    }
                    tally.rejects.put(
                            e.getKey(), new Rejects(e.getValue().path("count").asLong(), examples));
                });
        node.path("signals")
                .properties()
                .forEach(e -> tally.signals.put(e.getKey(), Coverage.of(e.getValue())));
        return tally;
    }
}
