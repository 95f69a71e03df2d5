package dev.parley.measure.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.parley.core.Risk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The signals of one utterance as a system wrote them in wide JSON:
/// `{"id":…,"signals":{"sentiment":{"value":"mixed","confidence":0.7},"topic.iab_content":{"abstain":"…"}}}`.
///
/// Reading is tolerant where systems differ: scored values may name their value `id`, `value`,
/// `label`, `name`, `category` or `attribute` and their score `confidence`, `probability` or
/// `score`, and may be an object of numbers.
public final class WidePrediction {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES =
            List.of("id", "value", "label", "name", "category", "attribute");
    private static final List<String> SCORES = List.of("confidence", "probability", "score");

    private final String id;
    private final JsonNode signals;

    private WidePrediction(String id, JsonNode signals) {
        this.id = id;
        this.signals = signals;
    }

    /// No signal at all: what a system that did not answer is measured by.
    public static WidePrediction none(String id) {
        return new WidePrediction(id, MissingNode.getInstance());
    }

    /// @throws IllegalArgumentException when the line is not such an object or names an unknown
    ///   risk
    public static WidePrediction parse(String line) {
        JsonNode row;
        try {
            row = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
        if (!row.path("id").isValueNode() || !row.path("signals").isObject()) {
            throw new IllegalArgumentException(
                    "need an object with 'id' and 'signals', got fields " + names(row));
        }
        WidePrediction prediction = new WidePrediction(row.get("id").asText(), row.get("signals"));
        prediction.risk();
        prediction.mediumOrHigher();
        return prediction;
    }

    public String id() {
        return id;
    }

    /// Whether the signal was given, be it as an abstention.
    public boolean has(String signal) {
        return signals.has(signal);
    }

    /// Whether the signal has a value.
    public boolean answers(String signal) {
        JsonNode node = signals.path(signal);
        return node.isObject() && !node.has("abstain") && (node.has("value") || node.has("risk"));
    }

    /// A single value as text: a class, or `true` and `false`.
    public Optional<String> value(String signal) {
        JsonNode node = signals.path(signal).path("value");
        if (node.isObject()) {
            node = named(node);
        }
        return answers(signal) && node.isValueNode() && !node.isNull()
                ? Optional.of(node.asText())
                : Optional.empty();
    }

    /// The confidence that the system put on the whole value, else on its first part.
    public OptionalDouble confidence(String signal) {
        JsonNode node = signals.path(signal);
        JsonNode whole = node.path("confidence");
        return whole.isNumber()
                ? OptionalDouble.of(whole.asDouble())
                : score(node.path("value").path(0));
    }

    /// Several values with their scores in the order given; a score that is missing is 1.
    public Map<String, Double> scored(String signal) {
        return scored(signals.path(signal).path("value"));
    }

    private static Map<String, Double> scored(JsonNode value) {
        Map<String, Double> scores = new LinkedHashMap<>();
        if (value.isObject()) {
            value.properties()
                    .forEach(e ->
                            scores.put(
                                    e.getKey(),
                                    e.getValue().isNumber()
                                            ? e.getValue().asDouble()
                                            : score(e.getValue()).orElse(1)));
        } else {
            for (JsonNode part : value) {
                JsonNode name = part.isObject() ? named(part) : part;
                if (name.isValueNode()) {
                    scores.putIfAbsent(name.asText(), score(part).orElse(1));
                }
            }
        }
        return scores;
    }

    /// Names found in the text.
    public List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        for (JsonNode m : signals.path("mention").path("value")) {
            mentions.add(
                    new Mention(
                            m.path("start").asInt(-1),
                            m.path("end").asInt(-1),
                            m.path("text").asText("").strip(),
                            m.path("type").asText(""),
                            score(m).orElse(1)));
        }
        return mentions;
    }

    /// @param start offset in the source text, -1 when not given
    public record Mention(int start, int end, String text, String type, double confidence) {}

    /// The overall risk; the highest of the categories when it is not given apart.
    public Optional<Risk> risk() {
        JsonNode node = signals.path("suitability.garm");
        if (!answers("suitability.garm")) {
            return Optional.empty();
        }
        if (node.path("risk").isTextual()) {
            return Optional.of(Risk.of(node.get("risk").asText()));
        }
        Risk highest = Risk.SAFE;
        for (JsonNode category : node.path("value")) {
            Risk risk = Risk.of(category.path("risk").asText("low"));
            highest = risk.compareTo(highest) > 0 ? risk : highest;
        }
        return Optional.of(highest);
    }

    /// Probability that the risk is medium or higher, when the system gave a distribution over
    /// risks as `risks` or `distribution`.
    public OptionalDouble mediumOrHigher() {
        JsonNode node = signals.path("suitability.garm");
        Map<String, Double> risks =
                scored(node.has("risks") ? node.get("risks") : node.path("distribution"));
        return risks.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        risks.entrySet().stream()
                                .filter(e -> Risk.of(e.getKey()).compareTo(Risk.MEDIUM) >= 0)
                                .mapToDouble(Map.Entry::getValue)
                                .sum());
    }

    private static JsonNode named(JsonNode part) {
        return NAMES.stream()
                .map(part::path)
                .filter(JsonNode::isValueNode)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static OptionalDouble score(JsonNode part) {
        return SCORES.stream()
                .map(part::path)
                .filter(JsonNode::isNumber)
                .mapToDouble(JsonNode::asDouble)
                .findFirst();
    }

    private static List<String> names(JsonNode row) {
        return row.properties().stream().map(Map.Entry::getKey).toList();
    }
}
