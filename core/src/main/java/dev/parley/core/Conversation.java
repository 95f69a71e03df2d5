package dev.parley.core;

import java.util.List;
import java.util.Optional;

/// A thread: a post and its comments, in a community. The post may be missing from a dump.
///
/// @param utterances the post first when it is known, then comments in order of appearance
public record Conversation(String id, List<Utterance> utterances) {
    public Conversation {
        utterances = List.copyOf(utterances);
        if (utterances.isEmpty()) {
            throw new IllegalArgumentException("conversation '" + id + "' has no utterance");
        }
    }

    /// The post that opened the thread, when the dump has it.
    public Optional<Utterance> post() {
        return utterances.stream().filter(u -> u.kind() == Utterance.Kind.POST).findFirst();
    }
}
