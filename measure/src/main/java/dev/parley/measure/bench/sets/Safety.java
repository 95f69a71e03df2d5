package dev.parley.measure.bench.sets;

import dev.parley.measure.bench.Answer;
import dev.parley.measure.bench.SignalReading;
import dev.parley.measure.gold.WidePrediction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How `safety.attributes` answers yes-or-no sets: the highest of some attributes against a
/// threshold.
final class Safety {
    /// The attributes are calibrated probabilities, so the even threshold is the neutral one.
    static final double THRESHOLD = 0.5;

    /// Hate is rare where the head was calibrated; this is where its F1 was best on held-out
    /// training data (the accurate head's artefact says 0.31), not on a set that is measured.
    private static final double IDENTITY_ATTACK = 0.3;

    private static final String SIGNAL = "safety.attributes";

    private Safety() {}

    static SignalReading reading(String yes, String no, List<String> attributes) {
        double threshold =
                attributes.equals(List.of("identity_attack")) ? IDENTITY_ATTACK : THRESHOLD;
        return new SignalReading.Labels(
                "'"
                        + yes
                        + "' when the highest of safety.attributes "
                        + attributes
                        + " is at least "
                        + threshold,
                p -> highest(p, attributes).map(s -> Answer.threshold(yes, no, s, threshold)));
    }

    static Optional<Double> highest(WidePrediction prediction, List<String> attributes) {
        if (!prediction.answers(SIGNAL)) {
            return Optional.empty();
        }
        Map<String, Double> scores = prediction.scored(SIGNAL);
        return attributes.stream()
                .map(scores::get)
                .filter(java.util.Objects::nonNull)
                .max(Double::compare);
    }
}
