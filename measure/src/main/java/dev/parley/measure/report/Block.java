package dev.parley.measure.report;

import dev.parley.measure.metric.Calibration;
import dev.parley.measure.metric.ClassScore;
import dev.parley.measure.metric.ConfusionMatrix;
import dev.parley.measure.metric.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One piece of a report.
public sealed interface Block {
    String title();

    /// Figures with intervals.
    record Figures(String title, List<Figure> rows) implements Block {
        public Figures {
            rows = List.copyOf(rows);
        }
    }

    /// A figure by name.
    ///
    /// @param id stable name for machines, such as `topic.tier1`
    record Figure(String id, String label, Estimate estimate) {}

    /// Precision, recall and F1 of each class.
    record Classes(String title, List<ClassScore> rows) implements Block {
        public Classes {
            rows = List.copyOf(rows);
        }
    }

    /// Which class was taken for which.
    record Confusion(String title, ConfusionMatrix matrix) implements Block {}

    /// Confidence against accuracy.
    record Reliability(String title, List<Calibration.Bin> bins) implements Block {
        public Reliability {
            bins = List.copyOf(bins);
        }
    }

    /// The same figures on parts of the items.
    ///
    /// @param measures names of the columns
    record Slices(String title, List<String> measures, List<Slice> rows) implements Block {
        public Slices {
            measures = List.copyOf(measures);
            rows = List.copyOf(rows);
        }
    }

    /// One part of the items, such as `length` = `under 20 words`.
    ///
    /// @param estimates one a column
    record Slice(String dimension, String value, int n, List<Estimate> estimates) {
        public Slice {
            estimates = List.copyOf(estimates);
        }
    }

    /// Wrong answers worth reading, the most confident first.
    record Errors(String title, List<Miss> rows) implements Block {
        public Errors {
            rows = List.copyOf(rows);
        }
    }

    /// A wrong answer.
    ///
    /// @param confidence in the answer given
    /// @param excerpt beginning of the text
    record Miss(String id, String gold, String predicted, double confidence, String excerpt) {
        /// Longest excerpt in UTF-16 units.
        public static final int EXCERPT = 240;

        public Miss {
            excerpt = cut(excerpt);
        }

        private static String cut(String text) {
            String line = text.strip().replaceAll("\\s+", " ");
            if (line.length() <= EXCERPT) {
                return line;
            }
            int end = Character.isHighSurrogate(line.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
            return line.substring(0, end) + "…";
        }
    }

    /// Figures that others published for the same set: not measured here.
    record Published(String title, List<PublishedFigure> rows) implements Block {
        public Published {
            rows = List.copyOf(rows);
        }
    }

    /// @param measure what the number is
    /// @param value in the unit of the publication, usually percent
    /// @param source who published it
    /// @param note how comparable it is; null when there is nothing to say
    record PublishedFigure(
            String system, String measure, double value, String source, @Nullable String note) {}
}
