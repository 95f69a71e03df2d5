package dev.parley.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.ThreadContext;
import dev.parley.pipeline.FakeSignals;
import dev.parley.text.read.InputException;
import dev.parley.text.read.ReadOptions;
import dev.parley.text.read.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFeedTest {
    @TempDir Path temp;

    private Source file(String name, String content) throws IOException {
        Path file = temp.resolve(name);
        Files.writeString(file, content);
        return Source.of(file);
    }

    private static Feed feed(List<Source> sources) {
        return TextFeed.of(sources, ReadOptions.DEFAULT, "", utterance -> ThreadContext.NONE);
    }

    private static List<Feed.Item> all(Feed feed) throws IOException {
        List<Feed.Item> items = new ArrayList<>();
        Optional<Feed.Item> item = feed.next();
        while (item.isPresent()) {
            items.add(item.get());
            item = feed.next();
        }
        return items;
    }

    @Test
    void severalFiles_areReadInOrderWithTheirLines() throws IOException {
        Source first =
                file("a.jsonl", "{\"id\":\"a1\",\"title\":\"One\",\"selftext\":\"x\"}\n{broken\n");
        Source second = file("b.jsonl", "{\"id\":\"b1\",\"title\":\"Two\",\"selftext\":\"y\"}\n");
        try (Feed feed = feed(List.of(first, second))) {
            List<Feed.Item> items = all(feed);
            assertThat(items).extracting(Feed.Item::line).containsExactly(1L, 2L, 1L);
            assertThat(items.get(1)).isInstanceOf(Feed.Rejected.class);
            assertThat(items.get(2))
                    .isInstanceOfSatisfying(
                            Feed.Accepted.class,
                            a -> assertThat(a.utterance().id()).isEqualTo("b1"));
            assertThat(items.get(2).input()).endsWith("b.jsonl");
            assertThat(feed.bytesRead())
                    .isEqualTo(
                            feed.inputs().stream().mapToLong(i -> i.bytes().orElseThrow()).sum());
            assertThat(feed.next()).isEmpty();
        }
    }

    @Test
    void missingFile_isRefusedBeforeAnythingIsRead() throws IOException {
        Source good = file("a.txt", "hello\n");
        assertThatThrownBy(() -> feed(List.of(good, Source.of(temp.resolve("none.zst")))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("none.zst");
    }

    @Test
    void noSource_isRefused() {
        assertThatThrownBy(() -> feed(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void badRecords_areCountedByARun() throws IOException {
        Source source =
                file(
                        "a.jsonl",
                        "{\"id\":\"a1\",\"title\":\"One\",\"selftext\":\"x\"}\nnot json\n{\"id\":\"a2\",\"title\":5}\n");
        Tally tally =
                Runner.of(
                                FakeSignals.pipeline(),
                                RunOptions.to(temp.resolve("out")).withThreads(1),
                                Progress.QUIET)
                        .run(feed(List.of(source)))
                        .report()
                        .tally();
        assertThat(tally.records()).isEqualTo(3);
        assertThat(tally.annotated() + tally.rejected()).isEqualTo(3);
        assertThat(tally.rejects().keySet()).contains("json.syntax");
    }

    @Test
    void stream_isReadOnceAndHasNoSize() throws IOException {
        Source stream =
                Source.of(
                        "pipe",
                        new ByteArrayInputStream("one\ntwo\n".getBytes(StandardCharsets.UTF_8)));
        try (Feed feed = feed(List.of(stream))) {
            assertThat(feed.inputs().getFirst().bytes()).isEmpty();
            assertThat(all(feed)).hasSize(2);
        }
    }
}
