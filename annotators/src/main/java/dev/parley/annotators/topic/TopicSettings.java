package dev.parley.annotators.topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What training found for each [Acquaintance]: a mix of witnesses and a calibration; and when to
/// answer.
///
/// @param cuts for each acquaintance how a probability becomes a confidence
/// @param least first-tier probability below which the answer is an abstention
public record TopicSettings(
        Map<Acquaintance, TopicMix> mixes,
        Map<Acquaintance, Platt> cuts,
        TopicDecoder decoder,
        double least) {
    /// Confidence = logistic(slope × log-odds of the probability + offset).
    ///
    /// @param slope above 0
    public record Platt(double slope, double offset) {
        private static final double EDGE = 1e-4;

        public double confidence(double probability) {
            double p = Math.min(1 - EDGE, Math.max(EDGE, probability));
            return 1 / (1 + Math.exp(-(slope * Math.log(p / (1 - p)) + offset)));
        }
    }

    public TopicSettings {
        mixes = Map.copyOf(mixes);
        cuts = Map.copyOf(cuts);
    }

    /// As kept in an artefact's configuration.
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("further", decoder.further()).put("beside", decoder.beside()).put("least", least);
        for (Acquaintance a : Acquaintance.values()) {
            TopicMix mix = mixes.get(a);
            Platt platt = cuts.get(a);
            if (mix == null || platt == null) {
                throw new IllegalStateException("no mix or calibration for " + a);
            }
            ObjectNode one = json.putObject(a.label());
            one.put("slope", platt.slope()).put("offset", platt.offset());
            ArrayNode witnesses = one.putArray("witnesses");
            mix.witnesses().forEach(w -> witnesses.add(w.label()));
            ArrayNode weights = one.putArray("weights");
            for (double w : mix.weights()) {
                weights.add(w);
            }
        }
        return json;
    }

    /// Reads what [#toJson] wrote.
    public static TopicSettings of(JsonNode json) {
        Map<Acquaintance, TopicMix> mixes = new EnumMap<>(Acquaintance.class);
        Map<Acquaintance, Platt> cuts = new EnumMap<>(Acquaintance.class);
        for (Acquaintance a : Acquaintance.values()) {
            JsonNode one = json.path(a.label());
            List<Witness> witnesses = new ArrayList<>();
            one.path("witnesses")
                    .forEach(w ->
                            witnesses.add(Witness.valueOf(w.asText().toUpperCase(Locale.ROOT))));
            double[] weights = new double[one.path("weights").size()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = one.path("weights").get(i).asDouble();
            }
            mixes.put(a, TopicMix.of(witnesses, weights));
            cuts.put(a, new Platt(one.path("slope").asDouble(), one.path("offset").asDouble()));
        }
        return new TopicSettings(
                mixes,
                cuts,
                new TopicDecoder(json.path("further").asDouble(), json.path("beside").asDouble()),
                json.path("least").asDouble());
    }
}
