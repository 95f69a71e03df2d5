package dev.parley.models.head;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// What makes a head's probabilities match how often it is right; fitted on data that the head was
/// not trained on.
public sealed interface Calibration {
    /// Scores as they are.
    record None() implements Calibration {}

    /// Scores are divided by `temperature` before the activation.
    ///
    /// @param temperature above 0; above 1 makes the head humbler
    record Temperature(double temperature) implements Calibration {
        public Temperature {
            if (!(temperature > 0)) {
                throw new IllegalArgumentException(
                        "temperature is " + temperature + "; allowed: above 0");
            }
        }
    }

    /// Output `k`'s score becomes `slope[k] * score + offset[k]` before the activation.
    record Platt(List<Double> slope, List<Double> offset) implements Calibration {
        public Platt {
            slope = List.copyOf(slope);
            offset = List.copyOf(offset);
            if (slope.size() != offset.size()) {
                throw new IllegalArgumentException(
                        slope.size() + " slopes, but " + offset.size() + " offsets");
            }
        }
    }

    /// Output `k`'s probability goes through a rising piecewise linear curve, and with softmax all
    /// are scaled to sum to one again.
    record Isotonic(List<Curve> curves) implements Calibration {
        public Isotonic {
            curves = List.copyOf(curves);
        }
    }

    /// A rising curve through points.
    ///
    /// @param x ascending, at least one
    /// @param y never falling, same length; constant before the first and after the last point
    record Curve(List<Double> x, List<Double> y) {
        public Curve {
            x = List.copyOf(x);
            y = List.copyOf(y);
            if (x.isEmpty() || x.size() != y.size()) {
                throw new IllegalArgumentException(
                        "a curve of "
                                + x.size()
                                + " x and "
                                + y.size()
                                + " y; allowed: as many, not 0");
            }
            for (int i = 1; i < x.size(); i++) {
                if (!(x.get(i) > x.get(i - 1)) || !(y.get(i) >= y.get(i - 1))) {
                    throw new IllegalArgumentException(
                            "a curve that falls or stands still at point " + i);
                }
            }
        }

        double at(double p) {
            if (p <= x.getFirst()) {
                return y.getFirst();
            }
            for (int i = 1; i < x.size(); i++) {
                if (p <= x.get(i)) {
                    double share = (p - x.get(i - 1)) / (x.get(i) - x.get(i - 1));
                    return y.get(i - 1) + share * (y.get(i) - y.get(i - 1));
                }
            }
            return y.getLast();
        }
    }

    /// Replaces scores by calibrated probabilities.
    default void apply(double[] scores, Activation activation) {
        switch (this) {
            case None() -> activation.apply(scores);
            case Temperature(double t) -> {
                for (int k = 0; k < scores.length; k++) {
                    scores[k] /= t;
                }
                activation.apply(scores);
            }
            case Platt(List<Double> slope, List<Double> offset) -> {
                for (int k = 0; k < scores.length; k++) {
                    scores[k] = slope.get(k) * scores[k] + offset.get(k);
                }
                activation.apply(scores);
            }
            case Isotonic(List<Curve> curves) -> {
                activation.apply(scores);
                double sum = 0;
                for (int k = 0; k < scores.length; k++) {
                    scores[k] = curves.get(k).at(scores[k]);
                    sum += scores[k];
                }
                for (int k = 0;
                        activation == Activation.SOFTMAX && sum > 0 && k < scores.length;
                        k++) {
                    scores[k] /= sum;
                }
            }
        }
    }

    /// As kept in an artefact's configuration.
    default ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (this) {
            case None() -> json.put("type", "none");
            case Temperature(double t) -> json.put("type", "temperature").put("temperature", t);
            case Platt(List<Double> slope, List<Double> offset) -> {
                json.put("type", "platt");
                slope.forEach(json.putArray("slope")::add);
                offset.forEach(json.putArray("offset")::add);
            }
            case Isotonic(List<Curve> curves) -> {
                json.put("type", "isotonic");
                ArrayNode list = json.putArray("curves");
                for (Curve c : curves) {
                    ObjectNode curve = list.addObject();
                    c.x().forEach(curve.putArray("x")::add);
                    c.y().forEach(curve.putArray("y")::add);
                }
            }
        }
        return json;
    }

    /// Reads what [#toJson] wrote.
    ///
    /// @throws IllegalArgumentException for an unknown type
    static Calibration fromJson(JsonNode json) {
        String type = json.path("type").asText();
        return switch (type) {
            case "none" -> new None();
            case "temperature" -> new Temperature(json.path("temperature").asDouble());
            case "platt" -> new Platt(doubles(json, "slope"), doubles(json, "offset"));
            case "isotonic" ->
                    new Isotonic(
                            json.path("curves")
                                    .valueStream()
                                    .map(c -> new Curve(doubles(c, "x"), doubles(c, "y")))
                                    .toList());
            default ->
                    throw new IllegalArgumentException(
                            "calibration '"
                                    + type
                                    + "' is unknown; allowed: none, temperature, platt, isotonic");
        };
    }

    private static List<Double> doubles(JsonNode json, String field) {
        return json.path(field).valueStream().map(JsonNode::doubleValue).toList();
    }
}
