package dev.parley.core;

import java.util.Optional;

/// What an utterance answers: the thread's post and the direct parent, when known.
///
/// @param post the opening post of the thread; empty for the post itself
/// @param parent the utterance replied to; empty for a post; the post itself for a top-level
///   comment
public record ThreadContext(Optional<Utterance> post, Optional<Utterance> parent) {
    /// No thread known.
    public static final ThreadContext NONE = new ThreadContext(Optional.empty(), Optional.empty());
}
