package dev.parley.core;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One post (title and body) or one comment (body only), as given: the unit that most signals
/// describe.
///
/// Author names are not kept.
///
/// @param id the platform's id without a type prefix, unique among utterances of one kind
/// @param conversationId id of the post that opened the thread; a post's own id for a post
/// @param parentId id of the utterance replied to; null for a post or when unknown
/// @param community the community's name without `r/`; null when unknown
/// @param created when it was written; null when unknown
/// @param title empty for comments
/// @param body may be empty
public record Utterance(
        String id,
        Kind kind,
        String conversationId,
        @Nullable String parentId,
        @Nullable String community,
        @Nullable Instant created,
        String title,
        String body) {

    /// What an utterance is in its thread.
    public enum Kind {
        POST,
        COMMENT
    }

    /// Stands between title and body in [#source()].
    public static final String SEPARATOR = "\n\n";

    public Utterance {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(conversationId, "conversationId");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(body, "body");
        if (id.isEmpty()) {
            throw new IllegalArgumentException("an utterance needs an id");
        }
    }

    /// A post with nothing but text, for tests and for `explain`.
    public static Utterance post(String id, @Nullable String community, String title, String body) {
        return new Utterance(id, Kind.POST, id, null, community, null, title, body);
    }

    /// The text that all offsets in findings point into: title, [#SEPARATOR], body; only the one
    /// that is not empty when the other is.
    public String source() {
        if (title.isEmpty()) {
            return body;
        }
        return body.isEmpty() ? title : title + SEPARATOR + body;
    }
}
