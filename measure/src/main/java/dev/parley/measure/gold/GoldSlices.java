package dev.parley.measure.gold;

import dev.parley.core.Utterance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Ways to divide gold items: what a report shows apart.
final class GoldSlices {
    private static final int SHORT = 20;
    private static final int LONG = 100;
    private static final int VERY_LONG = 300;

    private final Map<String, Function<Judged, String>> dimensions = new LinkedHashMap<>();

    /// @param knownCommunity whether a community is known to the system measured
    GoldSlices(Predicate<String> knownCommunity) {
        dimensions.put(
                "community",
                j ->
                        Optional.ofNullable(j.gold().utterance().community())
                                .map(c -> knownCommunity.test(c) ? "known" : "not known")
                                .orElse("not given"));
        dimensions.put("length", j -> length(j.gold().utterance().source()));
        dimensions.put("parts", j -> parts(j.gold().utterance()));
        dimensions.put(
                "question mark", j -> j.gold().utterance().source().contains("?") ? "yes" : "no");
        dimensions.put(
                "language (predicted)", j -> j.prediction().value("language").orElse("not given"));
        dimensions.put(
                "conversation type",
                j -> j.gold().types().stream().findFirst().orElse("not labelled"));
    }

    /// The items by dimension and value, largest part first; a dimension that divides nothing is
    /// left out.
    Map<String, Map<String, List<Judged>>> of(List<Judged> items) {
        Map<String, Map<String, List<Judged>>> slices = new LinkedHashMap<>();
        dimensions.forEach((name, value) -> {
            Map<String, List<Judged>> parts = new LinkedHashMap<>();
            items.forEach(j ->
                    parts.computeIfAbsent(value.apply(j), v -> new java.util.ArrayList<>()).add(j));
            if (parts.size() > 1) {
                slices.put(name, largestFirst(parts));
            }
        });
        return slices;
    }

    private static Map<String, List<Judged>> largestFirst(Map<String, List<Judged>> parts) {
        Map<String, List<Judged>> sorted = new LinkedHashMap<>();
        parts.entrySet().stream()
                .sorted(java.util.Comparator.comparingInt(e -> -e.getValue().size()))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    private static String length(String text) {
        String stripped = text.strip();
        int words = stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
        if (words < SHORT) {
            return "under " + SHORT + " words";
        }
        if (words < LONG) {
            return SHORT + " to " + (LONG - 1) + " words";
        }
        return words < VERY_LONG
                ? LONG + " to " + (VERY_LONG - 1) + " words"
                : VERY_LONG + " words or more";
    }

    private static String parts(Utterance u) {
        if (u.title().isBlank()) {
            return "body only";
        }
        return u.body().isBlank() ? "title only" : "title and body";
    }
}
