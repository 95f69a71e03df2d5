package dev.parley.annotators.suitability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parley.core.Risk;
import dev.parley.knowledge.taxonomy.GarmCategory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How high the overall risk of a text is, from answers about its categories.
///
/// A text reaches a level when one of its categories does: `1 - Π (1 - p)`, the noisy-or of Pearl
/// 1988. Categories are not quite independent, so that the result is calibrated once more. High and
/// floor are too rare for categories of their own; one output answers for all.
///
/// @param steps one a level, ascending
public record RiskScale(List<Step> steps) {
    /// The output that answers for high and floor in any category.
    public static final String HIGH = "risk>=high";

    private static final String MEDIUM = ">=medium";
    private static final double EDGE = 1e-9;

    /// One level.
    ///
    /// @param slope and `offset` of a sigmoid over the log-odds of the noisy-or
    /// @param threshold the level is reached from this probability on
    public record Step(Risk atLeast, double slope, double offset, double threshold) {}

    public RiskScale {
        steps = List.copyOf(steps);
    }

    /// The outputs that a head must have for a level, by category where it has them.
    ///
    /// @throws IllegalArgumentException for safe, which needs none
    public static List<String> outputs(Risk atLeast) {
        List<String> labels =
                Arrays.stream(GarmCategory.values()).map(GarmCategory::label).toList();
        return switch (atLeast) {
            case LOW -> labels;
            case MEDIUM -> labels.stream().map(RiskScale::medium).toList();
            case HIGH, FLOOR -> List.of(HIGH);
            case SAFE -> throw new IllegalArgumentException("every text is at least safe");
        };
    }

    /// The output that asks whether a category is at least of medium risk.
    public static String medium(String category) {
        return category + MEDIUM;
    }

    /// The log-odds that at least one of some independent answers is yes.
    public static double logOdds(double[] probabilities, int[] outputs) {
        double none = 1;
        for (int k : outputs) {
            none *= 1 - probabilities[k];
        }
        double any = Math.max(EDGE, Math.min(1 - EDGE, 1 - none));
        return Math.log(any / (1 - any));
    }

    public ArrayNode toJson() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Step step : steps) {
            array.addObject()
                    .put("atLeast", step.atLeast().label())
                    .put("slope", step.slope())
                    .put("offset", step.offset())
                    .put("threshold", step.threshold());
        }
        return array;
    }

    public static RiskScale fromJson(JsonNode array) {
        List<Step> steps = new ArrayList<>();
        array.forEach(step ->
                steps.add(
                        new Step(
                                Risk.of(step.path("atLeast").asText()),
                                step.path("slope").asDouble(),
                                step.path("offset").asDouble(),
                                step.path("threshold").asDouble())));
        return new RiskScale(steps);
    }
}
