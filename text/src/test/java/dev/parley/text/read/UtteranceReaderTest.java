package dev.parley.text.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import dev.parley.core.Utterance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtteranceReaderTest {
    private static final String DUMP =
            """
            {"id":"p1","name":"t3_p1","subreddit":"test","title":"Title &amp; more","selftext":"Body","author":"someone","created_utc":1375315200}
            {"id":"c1","name":"t1_c1","subreddit":"test","body":"A comment","link_id":"t3_p1","parent_id":"t3_p1","created_utc":"1375315260"}

            {"id":"c2","subreddit":"test","body":"A reply","link_id":"t3_p1","parent_id":"t1_c1","created_utc":1375315261.5,"edited":{"by":["x",{"y":1}]}}
            """;

    @TempDir Path folder;

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Read> read(String name, byte[] bytes, ReadOptions options) {
        try (UtteranceReader reader = UtteranceReader.open(Source.of(name, bytes), options)) {
            List<Read> reads = new ArrayList<>();
            reader.forEachRemaining(reads::add);
            assertThat(reader.position()).isEqualTo(reads.size());
            return reads;
        }
    }

    private static List<Read> read(String name, String text) {
        return read(name, utf8(text), ReadOptions.DEFAULT);
    }

    private static Utterance ok(Read read) {
        assertThat(read).isInstanceOf(Read.Ok.class);
        return ((Read.Ok) read).utterance();
    }

    private static void rejected(Read read, long line, String code) {
        assertThat(read)
                .isInstanceOfSatisfying(
                        Read.Reject.class,
                        r -> {
                            assertThat(r.code()).isEqualTo(code);
                            assertThat(r.line()).isEqualTo(line);
                            assertThat(r.reason()).isNotBlank();
                            assertThat(r.excerpt().length())
                                    .isLessThanOrEqualTo(Read.Reject.EXCERPT);
                        });
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void dumpOfPostsAndComments_keepsTheThread() {
        List<Read> reads = read("dump", DUMP);
        assertThat(reads).hasSize(3);
        assertThat(ok(reads.get(0)))
                .isEqualTo(
                        new Utterance(
                                "p1",
                                Utterance.Kind.POST,
                                "p1",
                                null,
                                "test",
                                Instant.ofEpochSecond(1375315200),
                                "Title &amp; more",
                                "Body"));
        assertThat(ok(reads.get(1)))
                .isEqualTo(
                        new Utterance(
                                "c1",
                                Utterance.Kind.COMMENT,
                                "p1",
                                "p1",
                                "test",
                                Instant.ofEpochSecond(1375315260),
                                "",
                                "A comment"));
        assertThat(ok(reads.get(2)).parentId()).isEqualTo("c1");
        assertThat(ok(reads.get(2)).created()).isEqualTo(Instant.ofEpochMilli(1375315261500L));
        assertThat(reads.get(2).line()).isEqualTo(4);
    }

    @Test
    void compression_isFoundOut() throws IOException {
        List<Read> plain = read("dump", DUMP);
        assertThat(read("a", Zstd.compress(utf8(DUMP)), ReadOptions.DEFAULT)).isEqualTo(plain);
        assertThat(read("b", gzip(utf8(DUMP)), ReadOptions.DEFAULT)).isEqualTo(plain);
        ByteArrayOutputStream longWindow = new ByteArrayOutputStream();
        try (ZstdOutputStream zstd = new ZstdOutputStream(longWindow).setLong(27)) {
            zstd.write(utf8(DUMP));
        }
        assertThat(read("c", longWindow.toByteArray(), ReadOptions.DEFAULT)).isEqualTo(plain);
    }

    @Test
    void namedFields_areMapped() {
        ReadOptions options =
                ReadOptions.DEFAULT.withFields(
                        FieldMap.parse(
                                "title=headline,body=msg,id=key,community=forum,parent=re,created=at"));
        List<Read> reads =
                read(
                        "x.jsonl",
                        utf8(
                                "{\"key\":7,\"headline\":\"H\",\"msg\":true,\"forum\":\"r/a\",\"at\":\"2024-01-02T03:04:05Z\"}\n{\"key\":\"k\",\"msg\":\"m\",\"re\":7}\n"),
                        options);
        assertThat(ok(reads.get(0)))
                .isEqualTo(
                        new Utterance(
                                "7",
                                Utterance.Kind.POST,
                                "7",
                                null,
                                "a",
                                Instant.parse("2024-01-02T03:04:05Z"),
                                "H",
                                "true"));
        assertThat(ok(reads.get(1)).kind()).isEqualTo(Utterance.Kind.COMMENT);
        assertThat(ok(reads.get(1)).parentId()).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"titel=x", "title", "title=a,title=b", ""})
    void wrongMap_isRefused(String map) {
        assertThatThrownBy(() -> FieldMap.parse(map))
                .isInstanceOfSatisfying(
                        InputException.class, e -> assertThat(e.code()).isEqualTo("map.field"));
    }

    @Test
    void jsonArrayAndPrettyObjects_areRead() {
        String array =
                "\uFEFF[\n  {\"id\":\"a\", \"text\":\"one\"},\n {\"id\":\"b\",\n\"text\":\"two\"}, 3]\n";
        List<Read> reads = read("x", array);
        assertThat(reads).hasSize(3);
        assertThat(ok(reads.get(0)).body()).isEqualTo("one");
        assertThat(ok(reads.get(1)).body()).isEqualTo("two");
        rejected(reads.get(2), 4, "json.not_object");
        List<Read> pretty = read("x", "{\n \"text\": \"one\"\n}\n{\n \"text\": \"two\"\n}\n");
        assertThat(pretty).hasSize(2).allMatch(r -> r instanceof Read.Ok);
    }

    @Test
    void brokenArray_keepsWhatCameBefore() {
        List<Read> reads = read("x", "[{\"text\":\"one\"},\n{\"text\":oops},{\"text\":\"lost\"}]");
        assertThat(reads).hasSize(2);
        rejected(reads.get(1), 2, "json.syntax");
    }

    @Test
    void csv_isReadByItsHeader() {
        String csv =
                "\uFEFFid,title,body,score\r\n1,\"A, \"\"b\"\"\",\"two\r\nlines\",5\r\n\r\n2,plain,say \"hi\",\r\n3,short\r\n4,a,b,c,d\r\n5,\"open,x\r\n";
        List<Read> reads = read("x", csv);
        assertThat(reads).hasSize(5);
        assertThat(ok(reads.get(0)).title()).isEqualTo("A, \"b\"");
        assertThat(ok(reads.get(0)).body()).isEqualTo("two\r\nlines");
        assertThat(ok(reads.get(1)).body()).isEqualTo("say \"hi\"");
        assertThat(ok(reads.get(2)).title()).isEqualTo("short");
        rejected(reads.get(3), 7, "csv.columns");
        rejected(reads.get(4), 8, "csv.quote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";", "|", ","})
    void delimiter_isSniffed(String delimiter) {
        List<Read> reads =
                read(
                        "x",
                        String.join(delimiter, "id", "text")
                                + "\n"
                                + String.join(delimiter, "1", "hello")
                                + "\n");
        assertThat(reads).hasSize(1);
        assertThat(ok(reads.getFirst()).body()).isEqualTo("hello");
    }

    @Test
    void csvWithoutText_isTheCallersMistake() {
        assertThatThrownBy(() -> read("x.csv", "a,b\n1,2\n"))
                .isInstanceOfSatisfying(
                        InputException.class, e -> assertThat(e.code()).isEqualTo("input.columns"))
                .hasMessageContaining("a, b");
    }

    @Test
    void textLines_becomePostsWithStableIds() {
        List<Read> reads = read("notes.txt", "first, with comma\r\n\r\nsecond\nthird");
        assertThat(reads).hasSize(3);
        assertThat(ok(reads.get(0)).id()).isEqualTo("notes.txt:1");
        assertThat(ok(reads.get(0)).body()).isEqualTo("first, with comma");
        assertThat(ok(reads.get(2)).id()).isEqualTo("notes.txt:4");
    }

    @Test
    void standardInput_isAStream() {
        Source source = Source.of("stdin", new ByteArrayInputStream(utf8("one\ntwo\n")));
        try (UtteranceReader reader = UtteranceReader.open(source, ReadOptions.DEFAULT)) {
            assertThat(reader.progress()).isEmpty();
            assertThat(reader.skip(1)).isEqualTo(1);
            assertThat(ok(reader.next()).body()).isEqualTo("two");
            assertThat(reader.hasNext()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"posts.snappy.parquet", "posts.zstd.parquet"})
    void parquet_isRead(String name) throws IOException {
        byte[] bytes = resource(name);
        Path file = Files.write(folder.resolve(name), bytes);
        List<Read> streamed = read(name, bytes, ReadOptions.DEFAULT);
        try (UtteranceReader reader = UtteranceReader.open(Source.of(file), ReadOptions.DEFAULT)) {
            List<Read> reads = new ArrayList<>();
            reader.forEachRemaining(reads::add);
            assertThat(reads).hasSize(5).isEqualTo(streamed);
            assertThat(ok(reads.get(0)))
                    .isEqualTo(
                            new Utterance(
                                    "a1",
                                    Utterance.Kind.POST,
                                    "a1",
                                    null,
                                    "test",
                                    Instant.ofEpochSecond(1375315200),
                                    "One & two",
                                    "first body"));
            assertThat(ok(reads.get(1)).title()).isEqualTo("Zwei 😀");
            assertThat(ok(reads.get(2)).id()).isEqualTo(name + ":3");
            assertThat(ok(reads.get(4)).parentId()).isEqualTo("a2");
            assertThat(reader.progress()).hasValue(1.0);
        }
        try (UtteranceReader reader = UtteranceReader.open(Source.of(file), ReadOptions.DEFAULT)) {
            assertThat(reader.skip(3)).isEqualTo(3);
            assertThat(ok(reader.next()).id()).isEqualTo("a4");
            assertThat(reader.skip(9)).isEqualTo(1);
            assertThat(reader.hasNext()).isFalse();
        }
    }

    @Test
    void parquet_withoutTextOrDamaged_isTheCallersMistake() throws IOException {
        byte[] noText = resource("no_text.parquet");
        assertThatThrownBy(() -> read("x", noText, ReadOptions.DEFAULT))
                .isInstanceOfSatisfying(
                        InputException.class, e -> assertThat(e.code()).isEqualTo("input.columns"));
        byte[] cut = Arrays.copyOf(resource("posts.snappy.parquet"), 300);
        assertThatThrownBy(() -> read("x", cut, ReadOptions.DEFAULT))
                .isInstanceOfSatisfying(
                        InputException.class, e -> assertThat(e.code()).isEqualTo("input.parquet"));
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = UtteranceReaderTest.class.getResourceAsStream("/read/" + name)) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }

    @Test
    void cutOffCompression_keepsWhatCameBefore() throws IOException {
        StringBuilder dump = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            dump.append("{\"id\":\"")
                    .append(i)
                    .append("\",\"title\":\"")
                    .append(random.nextLong())
                    .append("\"}\n");
        }
        byte[] bytes = utf8(dump.toString());
        for (byte[] packed : List.of(Zstd.compress(bytes), gzip(bytes))) {
            List<Read> reads =
                    read("x", Arrays.copyOf(packed, packed.length / 2), ReadOptions.DEFAULT);
            assertThat(reads.size()).isBetween(1_000, 19_999);
            assertThat(reads.subList(0, reads.size() - 1)).allMatch(r -> r instanceof Read.Ok);
            rejected(reads.getLast(), reads.size() - 1, "input.truncated");
        }
    }

    @Test
    void damagedCompression_keepsWhatCameBefore() {
        byte[] packed = Zstd.compress(utf8(DUMP.repeat(3_000)));
        Arrays.fill(packed, packed.length / 2, packed.length / 2 + 20, (byte) 0x55);
        List<Read> reads = read("x", packed, ReadOptions.DEFAULT);
        assertThat(reads.getLast()).isInstanceOf(Read.Reject.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "text", "csv"})
    void giantRecord_isPassedOver(String kind) {
        String giant = "x".repeat(3_000_000);
        String text =
                switch (kind) {
                    case "json" ->
                            "{\"text\":\"a\"}\n{\"text\":\"" + giant + "\"}\n{\"text\":\"b\"}\n";
                    case "csv" -> "id,text\n1,a\n2,\"" + giant + "\"\n3,b\n";
                    default -> "a\n" + giant + "\nb\n";
                };
        List<Read> reads = read("x", utf8(text), ReadOptions.DEFAULT.withMaxRecordBytes(1 << 20));
        assertThat(reads).hasSize(3);
        assertThat(ok(reads.get(0)).body()).isEqualTo("a");
        rejected(reads.get(1), kind.equals("csv") ? 3 : 2, "record.too_long");
        assertThat(ok(reads.get(2)).body()).isEqualTo("b");
        assertThat(reads.get(2).line()).isEqualTo(kind.equals("csv") ? 4 : 3);
    }

    @Test
    void longRecordWithinTheLimit_isWhole() {
        String big = "y".repeat(2_000_000);
        List<Read> reads = read("x", "a\n" + big + "\nb\n" + big);
        assertThat(reads).hasSize(4);
        assertThat(ok(reads.get(1)).body()).isEqualTo(big);
        assertThat(ok(reads.get(3)).body()).isEqualTo(big);
    }

    @Test
    void malformedUtf8_isReplacedAndCounted() {
        byte[] line = utf8("{\"text\":\"caf? \uFFFD\"}\n");
        line[12] = (byte) 0xE9;
        for (String prefix : new String[] {"", "["}) {
            byte[] bytes = (prefix.isEmpty() ? "" : prefix).getBytes(StandardCharsets.UTF_8);
            byte[] all = Arrays.copyOf(bytes, bytes.length + line.length);
            System.arraycopy(line, 0, all, bytes.length, line.length);
            try (UtteranceReader reader =
                    UtteranceReader.open(Source.of("x", all), ReadOptions.DEFAULT)) {
                assertThat(ok(reader.next()).body()).isEqualTo("caf\uFFFD \uFFFD");
                assertThat(reader.encodingFaults()).isEqualTo(1);
            }
        }
    }

    @Test
    void brokenRecords_areRejectedOneByOne() {
        String lines =
                """
                {"text":"good"}
                {"text":
                not json
                {"text":["array"]}
                {"text":{"a":1}}
                {"score":1}
                [1]
                {"text":null,"title":null}
                {"text":"a"} {"text":"b"}
                {"text":"raw\u0000nul","created_utc":"soon"}
                {"text":5,"id":12}
                """;
        List<Read> reads =
                read("x", lines + "{\"a\":" + "[".repeat(100_000) + "\n{\"text\":\"last\"}");
        assertThat(reads).hasSize(13);
        ok(reads.get(0));
        rejected(reads.get(1), 2, "json.syntax");
        rejected(reads.get(2), 3, "json.syntax");
        rejected(reads.get(3), 4, "field.type");
        rejected(reads.get(4), 5, "field.type");
        rejected(reads.get(5), 6, "record.no_text");
        rejected(reads.get(6), 7, "json.not_object");
        rejected(reads.get(7), 8, "record.no_text");
        rejected(reads.get(8), 9, "json.syntax");
        assertThat(ok(reads.get(9)).body()).isEqualTo("raw\u0000nul");
        assertThat(ok(reads.get(9)).created()).isNull();
        assertThat(ok(reads.get(10)).id()).isEqualTo("12");
        rejected(reads.get(11), 12, "json.depth");
        assertThat(ok(reads.get(12)).body()).isEqualTo("last");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void emptyInput_isToldOnce(String text) {
        List<Read> reads = read("x", text);
        assertThat(reads).hasSize(1);
        rejected(reads.getFirst(), 0, "input.empty");
    }

    @Test
    void callersMistakes_haveCodes() throws IOException {
        mistake(Source.of(folder), "input.directory");
        mistake(Source.of(folder.resolve("none")), "input.missing");
        mistake(Source.of("x", new byte[] {'P', 'K', 3, 4, 0, 0}), "input.archive");
        mistake(Source.of("x", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}), "input.encoding");
        mistake(Source.of("x", new byte[300]), "input.binary");
    }

    private static void mistake(Source source, String code) {
        assertThatThrownBy(() -> UtteranceReader.open(source, ReadOptions.DEFAULT))
                .isInstanceOfSatisfying(
                        InputException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void skipping_isTheSameAsReading() {
        String text = DUMP.repeat(5) + "broken\n" + DUMP;
        List<Read> all = read("x", text);
        for (int n = 0; n <= all.size() + 1; n++) {
            try (UtteranceReader reader =
                    UtteranceReader.open(Source.of("x", utf8(text)), ReadOptions.DEFAULT)) {
                assertThat(reader.hasNext()).isTrue();
                assertThat(reader.skip(n)).isEqualTo(Math.min(n, all.size()));
                List<Read> rest = new ArrayList<>();
                reader.forEachRemaining(rest::add);
                assertThat(rest).isEqualTo(all.subList(Math.min(n, all.size()), all.size()));
            }
        }
    }
}
