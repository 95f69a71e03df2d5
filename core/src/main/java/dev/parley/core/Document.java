package dev.parley.core;

import java.util.Objects;

/// An utterance's clean text with the way back to its source: what annotators read.
///
/// @param text clean text: no markdown, entities decoded, URLs replaced; title and body separated
///   by [Utterance#SEPARATOR]; may be empty
/// @param offsets from `text` back to `utterance.source()`
/// @param titleEnd where the title ends in `text`; 0 without a title
/// @param thread what the utterance answers
public record Document(
        Utterance utterance, String text, OffsetMap offsets, int titleEnd, ThreadContext thread) {
    public Document {
        Objects.requireNonNull(utterance, "utterance");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(offsets, "offsets");
        Objects.requireNonNull(thread, "thread");
        if (titleEnd < 0 || titleEnd > text.length()) {
            throw new IllegalArgumentException(
                    "titleEnd " + titleEnd + " lies outside the text of length " + text.length());
        }
    }

    public String id() {
        return utterance.id();
    }

    /// The clean title; empty for comments.
    public String title() {
        return text.substring(0, titleEnd);
    }

    /// The clean body.
    public String body() {
        return text.substring(
                Math.min(
                        text.length(),
                        titleEnd + (titleEnd == 0 ? 0 : Utterance.SEPARATOR.length())));
    }

    /// Where a span of the clean text stands in `utterance().source()`.
    public Span toSource(Span span) {
        return offsets.toSource(span);
    }
}
