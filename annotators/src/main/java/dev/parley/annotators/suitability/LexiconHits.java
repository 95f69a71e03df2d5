package dev.parley.annotators.suitability;

import dev.parley.core.Layer;
import dev.parley.core.Span;
import java.util.List;

/// Where a text uses words of the suitability lexicon, in order.
public record LexiconHits(List<Hit> hits) {
    public static final Layer<LexiconHits> LAYER =
            new Layer<>("suitability.lexicon", LexiconHits.class);

    public LexiconHits {
        hits = List.copyOf(hits);
    }

    /// How strong the list calls a word.
    public enum Level {
        /// Belongs to the subject, says nothing about its treatment.
        TERM,
        MILD,
        STRONG,
        SEVERE
    }

    /// One use.
    ///
    /// @param category a GARM category name
    public record Hit(String category, Level level, Span span) {}

    /// Number of uses in a category at or above a level.
    public int count(String category, Level atLeast) {
        int n = 0;
        for (Hit hit : hits) {
            if (hit.category().equals(category) && hit.level().compareTo(atLeast) >= 0) {
                n++;
            }
        }
        return n;
    }
}
