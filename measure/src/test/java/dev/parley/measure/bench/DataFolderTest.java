package dev.parley.measure.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir Path dir;

    @Test
    void plain_and_compressed_files_read_the_same() throws IOException {
        Files.createDirectories(dir.resolve("a/b"));
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(dir.resolve("a/b/x.txt.gz")))) {
            out.write("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(new DataFolder(dir).lines("a/b/x.txt")).containsExactly("one", "two");

        Files.writeString(dir.resolve("a/b/x.txt"), "plain\n");
        assertThat(new DataFolder(dir).lines("a/b/x.txt")).containsExactly("plain");
    }

    @Test
    void file_is_found_under_the_tail_of_its_path() throws IOException {
        Files.writeString(dir.resolve("x.txt"), "here\n");

        assertThat(new DataFolder(dir).lines("a/b/x.txt")).containsExactly("here");
        assertThat(new DataFolder(dir).lines("a/other.txt", "c/x.txt")).containsExactly("here");
    }

    @Test
    void missing_file_names_every_place_looked_at() {
        assertThatThrownBy(() -> new DataFolder(dir).find("a/x.txt", "y.txt"))
                .isInstanceOf(MissingFileException.class)
                .hasMessageContaining("no file 'a/x.txt' under " + dir)
                .hasMessageContaining(dir.resolve("a/x.txt.gz").toString())
                .hasMessageContaining(dir.resolve("y.txt").toString())
                .hasMessageContaining("--data");
    }

    @Test
    void table_keeps_commas_quotes_and_line_ends_in_quotes() throws IOException {
        Files.writeString(
                dir.resolve("t.csv"),
                "\uFEFFid,text,more\r\n1,\"a, \"\"b\"\"\nc\",x\r\n\r\n2,plain\n");

        List<Map<String, String>> rows = Table.read(new DataFolder(dir), "t.csv");

        assertThat(rows)
                .containsExactly(
                        Map.of("id", "1", "text", "a, \"b\"\nc", "more", "x"),
                        Map.of("id", "2", "text", "plain"));
    }

    @Test
    void empty_quoted_field_is_a_field() throws IOException {
        assertThat(Table.records(new BufferedReader(new StringReader("\"\",b\n"))))
                .containsExactly(List.of("", "b"));
    }

    @Test
    void sentences_become_texts_with_spans() throws IOException {
        Files.writeString(
                dir.resolve("c.conll"),
                "Zeta\tB-product\n3\tI-product\nby\tO\nAcme\tB-brand\nCorp\tB-brand\n\n\nno\tO\n\nlast\tI-brand\n");

        List<SpannedText> texts = Conll.read(new DataFolder(dir), "c.conll");

        assertThat(texts)
                .extracting(SpannedText::text)
                .containsExactly("Zeta 3 by Acme Corp", "no", "last");
        assertThat(texts.getFirst().spans())
                .containsExactly(
                        new NamedSpan(0, 6, "product"),
                        new NamedSpan(10, 14, "brand"),
                        new NamedSpan(15, 19, "brand"));
        assertThat(texts.get(2).spans()).containsExactly(new NamedSpan(0, 4, "brand"));
    }

    @Test
    void held_out_fifth_is_about_a_fifth_and_disjoint() {
        long held =
                java.util.stream.IntStream.range(0, 5_000)
                        .filter(i -> HeldOut.contains("text " + i))
                        .count();

        assertThat(held).isBetween(850L, 1_150L);
        assertThat(HeldOut.belongs("text 1", Split.DEV))
                .isNotEqualTo(HeldOut.belongs("text 1", Split.TRAIN));
    }
}
