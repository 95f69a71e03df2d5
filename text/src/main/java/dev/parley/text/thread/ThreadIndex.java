package dev.parley.text.thread;

import dev.parley.core.ThreadContext;
import dev.parley.core.Utterance;
import dev.parley.core.Utterance.Kind;
import dev.parley.text.read.Read;
import dev.parley.text.read.ReadOptions;
import dev.parley.text.read.Source;
import dev.parley.text.read.UtteranceReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What comments answer: the beginnings of the posts and comments that others refer to.
///
/// Built in two passes over the inputs. The first notes which ids are referred to (no comments, no
/// second pass); the second keeps a beginning of just those texts, wherever in the inputs they
/// stand. Memory is bounded by [ThreadLimits]; what does not fit is missing in contexts and counted
/// in [#dropped()]. Inputs that can be read only once (standard input) are left out. Immutable once
/// built.
public final class ThreadIndex {
    /// No threads: every context is [ThreadContext#NONE].
    public static final ThreadIndex EMPTY = new ThreadIndex(ThreadLimits.DEFAULT);

    private final ThreadLimits limits;
    private final LongTable texts;
    private long bytes;
    private long comments;
    private long dropped;

    private ThreadIndex(ThreadLimits limits) {
        this.limits = limits;
        this.texts = new LongTable(limits.maxIds());
    }

    /// Reads the inputs.
    ///
    /// @throws dev.parley.text.read.InputException when one cannot be opened
    public static ThreadIndex build(
            List<Source> sources, ReadOptions options, ThreadLimits limits) {
        ThreadIndex index = new ThreadIndex(limits);
        List<Source> repeatable = sources.stream().filter(Source::repeatable).toList();
        repeatable.forEach(source -> each(source, options, index::want));
        if (index.comments > 0) {
            repeatable.forEach(source -> each(source, options, index::keep));
        }
        return index;
    }

    private static void each(Source source, ReadOptions options, Consumer<Utterance> use) {
        try (UtteranceReader reader = UtteranceReader.open(source, options)) {
            while (reader.hasNext()) {
                if (reader.next() instanceof Read.Ok ok) {
                    use.accept(ok.utterance());
                }
            }
        }
    }

    private void want(Utterance utterance) {
        if (utterance.kind() == Kind.COMMENT) {
            comments++;
            want(postKey(utterance.conversationId()));
            String parent = utterance.parentId();
            if (parent != null && !parent.equals(utterance.conversationId())) {
                want(commentKey(parent));
            }
        }
    }

    private void want(long key) {
        if (!texts.want(key)) {
            dropped++;
        }
    }

    private void keep(Utterance utterance) {
        long key =
                utterance.kind() == Kind.POST
                        ? postKey(utterance.id())
                        : commentKey(utterance.id());
        if (texts.isOpen(key)) {
            byte[] text = Kept.encode(utterance, limits.maxTextChars());
            if (bytes + text.length <= limits.maxTotalBytes()) {
                texts.put(key, text);
                bytes += text.length;
            } else {
                dropped++;
            }
        }
    }

    /// What an utterance answers, as far as the inputs tell. Texts in it are cut to
    /// [ThreadLimits#maxTextChars()].
    public ThreadContext context(Utterance utterance) {
        if (comments == 0 || utterance.kind() == Kind.POST) {
            return ThreadContext.NONE;
        }
        String thread = utterance.conversationId();
        Optional<Utterance> post = find(Kind.POST, thread, utterance);
        String parent = utterance.parentId();
        Optional<Utterance> answered =
                parent == null
                        ? Optional.empty()
                        : parent.equals(thread) ? post : find(Kind.COMMENT, parent, utterance);
        return post.isEmpty() && answered.isEmpty()
                ? ThreadContext.NONE
                : new ThreadContext(post, answered);
    }

    private Optional<Utterance> find(Kind kind, String id, Utterance from) {
        byte[] text = texts.get(kind == Kind.POST ? postKey(id) : commentKey(id));
        return text == null ? Optional.empty() : Optional.of(Kept.decode(text, kind, id, from));
    }

    /// Comments that the inputs hold.
    public long comments() {
        return comments;
    }

    /// Utterances that were referred to and did not fit the limits.
    public long dropped() {
        return dropped;
    }

    private static long postKey(String id) {
        return hash(id, 0x243F6A8885A308D3L);
    }

    private static long commentKey(String id) {
        return hash(id, 0x13198A2E03707344L);
    }

    /// 64 bits of an id: two ids among ten million meet with a chance of about 3 in a million.
    private static long hash(String id, long seed) {
        long h = seed;
        for (int i = 0; i < id.length(); i++) {
            h = (h ^ id.charAt(i)) * 0x100000001B3L;
            h ^= h >>> 29;
        }
        h *= 0xBF58476D1CE4E5B9L;
        return h ^ (h >>> 32);
    }

    /// The beginning of an utterance as bytes: title, NUL, body.
    private static final class Kept {
        private static final char SEPARATOR = '\0';

        static byte[] encode(Utterance utterance, int maxChars) {
            String title = cut(utterance.title(), maxChars);
            String body = cut(utterance.body(), Math.max(0, maxChars - title.length()));
            return (title.replace(SEPARATOR, ' ') + SEPARATOR + body)
                    .getBytes(StandardCharsets.UTF_8);
        }

        static Utterance decode(byte[] bytes, Kind kind, String id, Utterance from) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            int seam = text.indexOf(SEPARATOR);
            return new Utterance(
                    id,
                    kind,
                    from.conversationId(),
                    null,
                    from.community(),
                    null,
                    text.substring(0, seam),
                    text.substring(seam + 1));
        }

        private static String cut(String text, int length) {
            if (text.length() <= length) {
                return text;
            }
            boolean splitsPair = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
            return text.substring(0, splitsPair ? length - 1 : length);
        }
    }
}
