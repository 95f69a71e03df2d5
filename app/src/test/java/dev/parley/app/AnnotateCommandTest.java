package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotateCommandTest {
    private static final String POSTS =
            """
            {"id":"a1","title":"Which kettle boils fast?","selftext":"Mine broke","subreddit":"tea"}
            {"id":"a2","title":"Love this mug","selftext":"","subreddit":"tea"}
            """;

    @TempDir Path temp;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    /// With the cheapest signal.
    private Cli annotate(Object... more) {
        Object[] all = new Object[more.length + 8];
        Object[] first = {
            "annotate", "--quiet", "--tier", "fast", "--signals", "language", "--out", out()
        };
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return Cli.run(all);
    }

    private Path out() {
        return temp.resolve("out");
    }

    @Test
    void jsonLines_becomeOneRowASignalAndUtterance() throws IOException {
        Cli cli = annotate(file("posts.jsonl", POSTS), "--format", "jsonl");
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.out()).contains("2 records read", "2 annotated", "0 rejected");
        assertThat(Cli.lines(out().resolve("part-00000.jsonl")))
                .hasSize(2)
                .allMatch(line -> line.contains("\"community\":\"tea\""))
                .allMatch(line -> line.contains("\"value\":\"en\""));
        assertThat(out().resolve("_SUCCESS")).exists();
        assertThat(out().resolve("rejects.jsonl")).isEmptyFile();
    }

    @Test
    void mappedCsv_isReadByItsHeader() throws IOException {
        Path csv =
                file(
                        "posts.csv",
                        "key,headline,words,where\nc1,\"Which kettle, please?\",\"two\nlines\",tea\nc2,Love it,,tea\n");
        Cli cli =
                annotate(
                        csv,
                        "--map",
                        "id=key,title=headline,body=words,community=where",
                        "--format",
                        "wide");
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(Cli.lines(out().resolve("wide-00000.jsonl")))
                .hasSize(2)
                .allMatch(line -> line.contains("\"community\":\"tea\""));
    }

    @Test
    void standardInput_isAnInput() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(POSTS.getBytes(StandardCharsets.UTF_8)));
            Cli cli = annotate("-", "--format", "wide");
            assertThat(cli.code()).as(cli.err()).isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(Cli.lines(out().resolve("wide-00000.jsonl"))).hasSize(2);
    }

    @Test
    void evidence_isWrittenWhenAskedFor() throws IOException {
        annotate(file("posts.jsonl", POSTS), "--format", "wide", "--evidence");
        assertThat(Cli.lines(out().resolve("wide-00000.jsonl")))
                .allMatch(line -> line.contains("\"evidence\":[{"));
    }

    @Test
    void comment_isAnnotatedBesideItsPost() throws IOException {
        Path dump =
                file(
                        "thread.jsonl",
                        """
                        {"id":"t1","title":"Which kettle?","selftext":"Mine broke","subreddit":"tea"}
                        {"id":"c1","link_id":"t3_t1","parent_id":"t3_t1","body":"The steel one, I love mine","subreddit":"tea"}
                        """);
        Cli cli = annotate(dump, "--format", "all");
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(Cli.lines(out().resolve("wide-00000.jsonl")).get(1))
                .contains("\"kind\":\"comment\"");
        assertThat(out().resolve("part-00000.parquet")).isNotEmptyFile();
    }

    @Test
    void secondStart_keepsADoneRunAndRefusesAnother() throws IOException {
        Path posts = file("posts.jsonl", POSTS);
        assertThat(annotate(posts).code()).isZero();
        assertThat(annotate(posts).code()).isZero();
        Cli other = annotate(posts, "--format", "wide");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("holds another run", "formats", "--overwrite");
        assertThat(annotate(posts, "--format", "wide", "--overwrite").code()).isZero();
    }

    @Test
    void wrongArguments_areNamed() throws IOException {
        Path posts = file("posts.jsonl", POSTS);
        assertThat(annotate(posts, "--format", "xml").err())
                .contains("format 'xml' is unknown; allowed: jsonl, parquet, wide, all");
        assertThat(annotate(posts, "--threads", "0").err()).contains("threads is 0");
        assertThat(annotate(posts, "--map", "heading=x").code()).isEqualTo(2);
        assertThat(out()).doesNotExist();
    }
}
