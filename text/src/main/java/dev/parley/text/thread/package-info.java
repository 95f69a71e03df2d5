/// Puts utterances back into their threads.
///
/// Start with [dev.parley.text.thread.ThreadIndex], which a run over dumps uses: a pass before the
/// run that keeps what comments answer. [dev.parley.text.thread.ConversationJoiner] groups a stream
/// into whole conversations. This package knows readers and utterances, nothing of annotators.
@NullMarked
package dev.parley.text.thread;

import org.jspecify.annotations.NullMarked;
