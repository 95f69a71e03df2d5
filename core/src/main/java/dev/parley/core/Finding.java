package dev.parley.core;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One typed statement of an annotator about a document. Every finding but [Abstain] has a
/// calibrated confidence in `[0, 1]` and evidence.
public sealed interface Finding {

    /// A value with a probability.
    ///
    /// @param probability in `[0, 1]`, calibrated
    record Scored(String value, double probability) {
        public Scored {
            probability = Probability.check(probability, value);
        }
    }

    /// One value out of a closed set.
    ///
    /// @param distribution every value of the set with its probability, best first
    record Label(
            String value, double confidence, List<Scored> distribution, List<Evidence> evidence)
            implements Finding {
        public Label {
            Objects.requireNonNull(value, "value");
            confidence = Probability.check(confidence, value);
            distribution = List.copyOf(distribution);
            evidence = List.copyOf(evidence);
        }
    }

    /// No, one or several values, best first. An empty list is an answer ("nothing applies").
    ///
    /// @param confidence that the first value is right; for an empty list, that nothing applies
    record Labels(List<Scored> values, double confidence, List<Evidence> evidence)
            implements Finding {
        public Labels {
            values = List.copyOf(values);
            confidence = Probability.check(confidence, "labels");
            evidence = List.copyOf(evidence);
        }
    }

    /// A point on a line with its label, such as sentiment.
    ///
    /// @param score in `[-1, 1]`
    record Graded(Label label, double score) implements Finding {
        public Graded {
            if (!(score >= -1 && score <= 1)) {
                throw new IllegalArgumentException("score " + score + " is not in [-1, 1]");
            }
        }
    }

    /// Named scores in `[0, 1]`, each calibrated on its own.
    record Scores(List<Scored> scores, List<Evidence> evidence) implements Finding {
        public Scores {
            scores = List.copyOf(scores);
            evidence = List.copyOf(evidence);
        }
    }

    /// Yes or no.
    ///
    /// @param confidence that `value` is right, at least 0.5 unless a cost-sensitive threshold was
    ///   used
    record Flag(boolean value, double confidence, List<Evidence> evidence) implements Finding {
        public Flag {
            confidence = Probability.check(confidence, "flag");
            evidence = List.copyOf(evidence);
        }
    }

    /// Suitability: categories with a risk each, and the highest risk of all.
    ///
    /// @param confidence that `risk` is right
    record Suitability(
            List<CategoryRisk> categories, Risk risk, double confidence, List<Evidence> evidence)
            implements Finding {
        public Suitability {
            categories = List.copyOf(categories);
            confidence = Probability.check(confidence, "risk");
            evidence = List.copyOf(evidence);
        }
    }

    /// One suitability category that applies, with how it is treated.
    record CategoryRisk(String category, Risk risk, double confidence) {
        public CategoryRisk {
            confidence = Probability.check(confidence, category);
        }
    }

    /// Spans of the text, in order.
    record Mentions(List<Mention> mentions, List<Evidence> evidence) implements Finding {
        public Mentions {
            mentions = List.copyOf(mentions);
            evidence = List.copyOf(evidence);
        }
    }

    /// A name in the text.
    ///
    /// @param span in the clean text
    /// @param type `brand`, `product` or `creative_work`
    /// @param entity a knowledge-graph id; null when it is linked to nothing
    record Mention(Span span, String type, @Nullable String entity, double confidence) {
        public Mention {
            confidence = Probability.check(confidence, type);
        }
    }

    /// A unit vector, quantised to signed bytes: component `i` is about `values[i] / 127`.
    record Vector(byte[] values) implements Finding {
        public Vector {
            values = values.clone();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Vector v && java.util.Arrays.equals(values, v.values);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(values);
        }
    }

    /// No answer, because …; never null, never an empty guess.
    record Abstain(String reason) implements Finding {
        public Abstain {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("an abstention needs a reason");
            }
        }
    }
}
