package dev.parley.annotators.suitability;

import dev.parley.core.Finding;
import dev.parley.core.Risk;
import dev.parley.knowledge.taxonomy.GarmCategory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The numbers that the suitability head reads behind the pooled vector: lexicon counts, harm
/// scores, and what is known of the community.
public final class SuitabilityFeatures {
    private static final List<String> CATEGORIES =
            java.util.Arrays.stream(GarmCategory.values()).map(GarmCategory::label).toList();
    private static final int ATTRIBUTES = 6;

    private SuitabilityFeatures() {}

    /// How many numbers there are.
    public static int size() {
        return 2 * CATEGORIES.size() + ATTRIBUTES + Risk.values().length;
    }

    /// What each number is, for evidence and model cards.
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String category : CATEGORIES) {
            names.add("lexicon:" + category);
            names.add("lexicon:" + category + ":strong");
        }
        for (int i = 0; i < ATTRIBUTES; i++) {
            names.add("safety:" + i);
        }
        for (Risk risk : Risk.values()) {
            names.add("community:" + risk.label());
        }
        return names;
    }

    /// Log counts of the lexicon by category, log-odds of the safety attributes, and which risk the
    /// community is known for (all zeros when it is unknown).
    ///
    /// @param safety null when the text was not judged
    public static float[] of(
            LexiconHits hits, Finding.@Nullable Scores safety, @Nullable Risk community) {
        float[] x = new float[size()];
        int at = 0;
        for (String category : CATEGORIES) {
            x[at++] = (float) Math.log1p(hits.count(category, LexiconHits.Level.TERM));
            x[at++] = (float) Math.log1p(hits.count(category, LexiconHits.Level.STRONG));
        }
        for (int i = 0; i < ATTRIBUTES; i++) {
            x[at++] = safety == null ? -4 : logOdds(safety.scores().get(i).probability());
        }
        if (community != null) {
            x[at + community.ordinal()] = 1;
        }
        return x;
    }

    private static float logOdds(double p) {
        double clipped = Math.max(0.005, Math.min(0.995, p));
        return (float) Math.log(clipped / (1 - clipped));
    }
}
