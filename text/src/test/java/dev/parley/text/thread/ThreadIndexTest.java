package dev.parley.text.thread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.ThreadContext;
import dev.parley.core.Utterance;
import dev.parley.core.Utterance.Kind;
import dev.parley.text.read.ReadOptions;
import dev.parley.text.read.Source;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadIndexTest {
    private static final String POSTS =
            "{\"id\":\"p\",\"title\":\"Which one?\",\"selftext\":\"A or B\"}\n{\"id\":\"q\",\"title\":\"Other\"}\n";
    private static final String COMMENTS =
            "{\"id\":\"c2\",\"body\":\"why?\",\"link_id\":\"t3_p\",\"parent_id\":\"t1_c1\"}\n"
                    + "{\"id\":\"c1\",\"body\":\"A\",\"link_id\":\"t3_p\",\"parent_id\":\"t3_p\"}\n"
                    + "{\"id\":\"c3\",\"body\":\"lost\",\"link_id\":\"t3_zz\",\"parent_id\":\"t1_zzz\"}\n";

    private static Source source(String name, String text) {
        return Source.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ThreadIndex index(ThreadLimits limits) {
        return ThreadIndex.build(
                List.of(source("c", COMMENTS), source("p", POSTS)), ReadOptions.DEFAULT, limits);
    }

    private static Utterance comment(String id, String parent) {
        return new Utterance(id, Kind.COMMENT, "p", parent, "r", null, "", "text");
    }

    @Test
    void comment_findsItsPostAndParentInAnyOrderOfInputs() {
        ThreadIndex index = index(ThreadLimits.DEFAULT);
        ThreadContext reply = index.context(comment("c2", "c1"));
        assertThat(reply.post().orElseThrow().title()).isEqualTo("Which one?");
        assertThat(reply.post().orElseThrow().body()).isEqualTo("A or B");
        assertThat(reply.parent().orElseThrow().body()).isEqualTo("A");
        assertThat(reply.parent().orElseThrow().kind()).isEqualTo(Kind.COMMENT);
        assertThat(index.context(comment("c1", "p")).parent().orElseThrow().id()).isEqualTo("p");
        assertThat(index.comments()).isEqualTo(3);
        assertThat(index.dropped()).isZero();
    }

    @Test
    void unknownThreadAndPost_haveNoContext() {
        ThreadIndex index = index(ThreadLimits.DEFAULT);
        assertThat(
                        index.context(
                                new Utterance(
                                        "c3", Kind.COMMENT, "zz", "zzz", null, null, "", "x")))
                .isEqualTo(ThreadContext.NONE);
        assertThat(index.context(Utterance.post("p", null, "t", "b")))
                .isEqualTo(ThreadContext.NONE);
    }

    @Test
    void limits_boundWhatIsKept() {
        assertThat(
                        index(new ThreadLimits(100, 5, 1 << 20))
                                .context(comment("c2", "c1"))
                                .post()
                                .orElseThrow()
                                .title())
                .isEqualTo("Which");
        ThreadIndex few = index(new ThreadLimits(1, 600, 1 << 20));
        assertThat(few.dropped()).isPositive();
        ThreadIndex tiny = index(new ThreadLimits(100, 600, 1));
        assertThat(tiny.context(comment("c2", "c1"))).isEqualTo(ThreadContext.NONE);
        assertThat(tiny.dropped()).isPositive();
    }

    @Test
    void thousandsOfThreads_areAllFound() {
        StringBuilder dump = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            dump.append("{\"id\":\"")
                    .append(i)
                    .append("\",\"title\":\"title ")
                    .append(i)
                    .append("\"}\n");
            dump.append("{\"id\":\"c")
                    .append(i)
                    .append("\",\"body\":\"x\",\"link_id\":\"t3_")
                    .append(i)
                    .append("\"}\n");
        }
        ThreadIndex index =
                ThreadIndex.build(
                        List.of(source("d", dump.toString())),
                        ReadOptions.DEFAULT,
                        ThreadLimits.DEFAULT);
        for (int i = 0; i < 5_000; i++) {
            Utterance comment =
                    new Utterance("c" + i, Kind.COMMENT, "" + i, null, null, null, "", "x");
            assertThat(index.context(comment).post().orElseThrow().title()).isEqualTo("title " + i);
        }
    }

    @Test
    void streamThatCanBeReadOnce_isLeftOut() {
        Source stream =
                Source.of(
                        "stdin",
                        new ByteArrayInputStream(COMMENTS.getBytes(StandardCharsets.UTF_8)));
        assertThat(
                        ThreadIndex.build(
                                        List.of(stream), ReadOptions.DEFAULT, ThreadLimits.DEFAULT)
                                .comments())
                .isZero();
    }

    @Test
    void joiner_putsPostsFirstAndKeepsMemoryBounded() {
        List<Utterance> stream = new ArrayList<>();
        stream.add(comment("c1", "p"));
        stream.add(Utterance.post("p", null, "t", "b"));
        stream.add(Utterance.post("q", null, "t", "b"));
        stream.add(comment("c2", "c1"));
        List<List<String>> all = ids(new ConversationJoiner(stream.iterator(), 100));
        assertThat(all).containsExactly(List.of("q"), List.of("p", "c1", "c2"));
        assertThat(ids(new ConversationJoiner(stream.iterator(), 2)))
                .containsExactly(List.of("p", "c1"), List.of("q"), List.of("c2"));
    }

    private static List<List<String>> ids(ConversationJoiner joiner) {
        List<List<String>> ids = new ArrayList<>();
        joiner.forEachRemaining(c -> ids.add(c.utterances().stream().map(Utterance::id).toList()));
        return ids;
    }
}
