package dev.parley.annotators.head;

import dev.parley.annotators.head.HeadAnnotator.Decision;
import dev.parley.annotators.head.HeadAnnotator.Scored;
import dev.parley.core.Evidence;
import dev.parley.core.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The ways in which scores become findings.
public final class Decisions {
    private Decisions() {}

    /// The likeliest output.
    public static Decision label() {
        return Decisions::label;
    }

    private static Finding.Label label(Scored scored) {
        int best = scored.best();
        return new Finding.Label(
                scored.head().outputs().get(best),
                scored.scores()[best],
                scored.ranked(),
                scored.evidence(best));
    }

    /// The likeliest output, and the expected value of a number given to each.
    ///
    /// @param values output → number in `[-1, 1]`; outputs not named count 0
    public static Decision graded(Map<String, Double> values) {
        return scored -> {
            double score = 0;
            for (int k = 0; k < scored.scores().length; k++) {
                score +=
                        scored.scores()[k]
                                * values.getOrDefault(scored.head().outputs().get(k), 0.0);
            }
            return new Finding.Graded(label(scored), Math.max(-1, Math.min(1, score)));
        };
    }

    /// Every output at or above its threshold, best first; when none is, the fallback output.
    ///
    /// @param thresholds one an output
    /// @param fallback an output's name
    public static Decision labels(List<Double> thresholds, String fallback) {
        return scored -> {
            List<Finding.Scored> values = new ArrayList<>();
            List<Evidence> evidence = List.of();
            double bestMargin = 0;
            for (int k = 0; k < scored.scores().length; k++) {
                double margin = scored.scores()[k] / thresholds.get(k);
                if (margin >= 1) {
                    values.add(
                            new Finding.Scored(scored.head().outputs().get(k), scored.scores()[k]));
                    if (margin > bestMargin) {
                        bestMargin = margin;
                        evidence = scored.evidence(k);
                    }
                }
            }
            if (values.isEmpty()) {
                int k = scored.head().outputs().indexOf(fallback);
                values.add(new Finding.Scored(fallback, scored.scores()[k]));
            }
            values.sort(Comparator.comparingDouble(v -> -v.probability()));
            return new Finding.Labels(values, values.getFirst().probability(), evidence);
        };
    }

    /// Whether the probability of one output reaches a threshold.
    public static Decision flag(String output, double threshold) {
        return scored -> {
            int k = scored.head().outputs().indexOf(output);
            double p = scored.scores()[k];
            boolean yes = p >= threshold;
            return new Finding.Flag(yes, yes ? p : 1 - p, scored.evidence(yes ? k : scored.best()));
        };
    }

    /// Every output with its probability.
    public static Decision scores() {
        return scored -> {
            List<Finding.Scored> all = new ArrayList<>();
            for (int k = 0; k < scored.scores().length; k++) {
                all.add(new Finding.Scored(scored.head().outputs().get(k), scored.scores()[k]));
            }
            return new Finding.Scores(all, scored.evidence(scored.best()));
        };
    }
}
