package dev.parley.measure.bench;

import dev.parley.core.Utterance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text of a set with the names in it.
///
/// @param community where it was written, when the set says so
public record SpannedText(
        String id, @Nullable String community, String text, List<NamedSpan> spans) {
    public SpannedText {
        spans = List.copyOf(spans);
        for (NamedSpan span : spans) {
            if (span.start() < 0 || span.end() > text.length() || span.start() > span.end()) {
                throw new IllegalArgumentException(
                        "item '"
                                + id
                                + "': "
                                + span
                                + " lies outside its text of length "
                                + text.length());
            }
        }
    }

    /// What a system gets to read.
    public Utterance utterance() {
        return Utterance.post(id, community, "", text);
    }
}
