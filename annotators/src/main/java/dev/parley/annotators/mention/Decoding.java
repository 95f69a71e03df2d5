package dev.parley.annotators.mention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// How scores become mentions.
///
/// @param bias taken from the score of "outside" before the best sequence is sought, so that
///   doubtful names are found and judged
/// @param threshold a name with less confidence is not reported
/// @param slope confidence is `sigmoid(slope · logit(p) + offset)` of a name's probability `p`
public record Decoding(double bias, double threshold, double slope, double offset) {
    private static final String FIELD = "decoding";
    private static final double EDGE = 1e-9;

    /// Everything that the field finds, with its own probability.
    public static final Decoding RAW = new Decoding(0, 0, 1, 0);

    public Decoding {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException(
                    "mention threshold " + threshold + " is not in [0, 1]");
        }
    }

    /// Calibrated confidence of a name.
    public double confidence(double probability) {
        return 1 / (1 + Math.exp(-slope * logit(probability) - offset));
    }

    /// Log-odds, kept finite.
    public static double logit(double probability) {
        double p = Math.min(1 - EDGE, Math.max(EDGE, probability));
        return Math.log(p / (1 - p));
    }

    void write(ObjectNode config) {
        config.putObject(FIELD)
                .put("bias", bias)
                .put("threshold", threshold)
                .put("slope", slope)
                .put("offset", offset);
    }

    static Decoding read(ObjectNode config) {
        JsonNode json = config.path(FIELD);
        return new Decoding(
                json.path("bias").asDouble(),
                json.path("threshold").asDouble(),
                json.path("slope").asDouble(1),
                json.path("offset").asDouble());
    }
}
