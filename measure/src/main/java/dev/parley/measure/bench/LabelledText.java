package dev.parley.measure.bench;

import dev.parley.core.Utterance;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A text of a set with its classes.
///
/// @param community where it was written, when the set says so
/// @param title empty for most sets
/// @param labels exactly one in a set of classes, any number in a set of tags
/// @param unknown tags that nobody judged for this text
/// @param slices parts of the set that it belongs to, such as `functionality` = `negated hate`
public record LabelledText(
        String id,
        @Nullable String community,
        String title,
        String text,
        List<String> labels,
        Set<String> unknown,
        Map<String, String> slices) {
    public LabelledText {
        labels = List.copyOf(labels);
        unknown = Set.copyOf(unknown);
        slices = Collections.unmodifiableMap(new LinkedHashMap<>(slices));
    }

    /// A text of which only its classes are known.
    public static LabelledText of(String id, String text, List<String> labels) {
        return new LabelledText(id, null, "", text, labels, Set.of(), Map.of());
    }

    /// The same text as part of slices.
    public LabelledText in(Map<String, String> parts) {
        return new LabelledText(id, community, title, text, labels, unknown, parts);
    }

    /// What a system gets to read.
    public Utterance utterance() {
        return Utterance.post(id, community, title, text);
    }
}
