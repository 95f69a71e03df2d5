package dev.parley.text.thread;

import dev.parley.core.Conversation;
import dev.parley.core.Utterance;
import dev.parley.core.Utterance.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// Groups a stream of utterances into conversations, the post first.
///
/// At most `maxHeld` utterances wait at a time: when more would, the conversation that was quiet
/// longest is handed out, and what comes later for it makes a conversation of its own. Dumps that
/// keep a thread together therefore join exactly in little memory; for dumps in order of time give
/// a `maxHeld` that covers a thread's active time.
public final class ConversationJoiner implements Iterator<Conversation> {
    private final Iterator<Utterance> utterances;
    private final int maxHeld;
    private final Map<String, List<Utterance>> open = new LinkedHashMap<>(16, 0.75f, true);
    private int held;

    /// @param maxHeld at least 1
    public ConversationJoiner(Iterator<Utterance> utterances, int maxHeld) {
        if (maxHeld < 1) {
            throw new IllegalArgumentException("maxHeld is " + maxHeld + "; need at least 1");
        }
        this.utterances = utterances;
        this.maxHeld = maxHeld;
    }

    @Override
    public boolean hasNext() {
        return !open.isEmpty() || utterances.hasNext();
    }

    @Override
    public Conversation next() {
        while (held < maxHeld && utterances.hasNext()) {
            Utterance utterance = utterances.next();
            open.computeIfAbsent(utterance.conversationId(), id -> new ArrayList<>())
                    .add(utterance);
            held++;
        }
        if (open.isEmpty()) {
            throw new NoSuchElementException("there are no more conversations");
        }
        var quietest = open.entrySet().iterator();
        Map.Entry<String, List<Utterance>> entry = quietest.next();
        String id = entry.getKey();
        List<Utterance> members = entry.getValue();
        quietest.remove();
        held -= members.size();
        return new Conversation(id, postFirst(members));
    }

    private static List<Utterance> postFirst(List<Utterance> members) {
        List<Utterance> ordered = new ArrayList<>(members.size());
        members.stream().filter(u -> u.kind() == Kind.POST).forEach(ordered::add);
        members.stream().filter(u -> u.kind() == Kind.COMMENT).forEach(ordered::add);
        return ordered;
    }
}
