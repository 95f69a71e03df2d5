package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.Zstd;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever comes in, `annotate` ends with a documented code, counts what it cannot read with line
/// and reason, and loses nothing else.
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BadInputTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHEAP = "language";

    @TempDir Path temp;

    private Cli annotate(Path input, String signals) {
        return Cli.run(
                "annotate",
                "--quiet",
                "--tier",
                "fast",
                "--format",
                "wide",
                "--signals",
                signals,
                "--out",
                temp.resolve("out"),
                input);
    }

    private List<String> ids() throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line : Cli.lines(temp.resolve("out/wide-00000.jsonl"))) {
            ids.add(JSON.readTree(line).path("id").asText());
        }
        return ids;
    }

    private List<String> rejects() throws IOException {
        List<String> rejects = new ArrayList<>();
        for (String line : Cli.lines(temp.resolve("out/rejects.jsonl"))) {
            JsonNode reject = JSON.readTree(line);
            assertThat(reject.path("reason").asText()).isNotBlank();
            rejects.add(reject.path("line").asInt() + " " + reject.path("code").asText());
        }
        return rejects;
    }

    private static String good(String id) {
        return "{\"id\":\"%s\",\"title\":\"Which kettle?\",\"selftext\":\"\"}\n".formatted(id);
    }

    private Path text(String text) throws IOException {
        return Files.writeString(temp.resolve("in.jsonl"), text);
    }

    @Test
    void truncatedZstd_keepsWhatCameBefore() throws IOException {
        StringBuilder posts = new StringBuilder();
        Random random = new Random(1);
        for (int i = 0; i < 3000; i++) {
            posts.append(
                    "{\"id\":\"z%d\",\"title\":\"kettle %d\",\"selftext\":\"\"}\n"
                            .formatted(i, random.nextLong()));
        }
        byte[] packed = Zstd.compress(posts.toString().getBytes(StandardCharsets.UTF_8));
        Path input =
                Files.write(temp.resolve("in.zst"), Arrays.copyOf(packed, packed.length * 3 / 4));
        Cli cli = annotate(input, CHEAP);
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(ids()).isNotEmpty().startsWith("z0", "z1").doesNotContain("z2999");
        assertThat(rejects()).hasSize(1).allMatch(r -> r.endsWith(" input.truncated"));
        assertThat(cli.out()).contains("1 rejected");
    }

    @Test
    void lineOf50Megabytes_isPassedOver() throws IOException {
        Path input = temp.resolve("in.jsonl");
        byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(input)) {
            out.write(good("a").getBytes(StandardCharsets.UTF_8));
            out.write("{\"id\":\"b\",\"selftext\":\"".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 50; i++) {
                out.write(megabyte);
            }
            out.write(("\"}\n" + good("c")).getBytes(StandardCharsets.UTF_8));
        }
        Cli cli = annotate(input, CHEAP);
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(ids()).containsExactly("a", "c");
        assertThat(rejects()).containsExactly("2 record.too_long");
    }

    @Test
    void invalidUtf8_isReplacedInItsRecordOnly() throws IOException {
        byte[] bytes = (good("a") + good("b") + good("c")).getBytes(StandardCharsets.UTF_8);
        int middle = good("a").length() + good("b").indexOf("kettle");
        bytes[middle] = (byte) 0xC3;
        bytes[middle + 1] = (byte) 0x28;
        bytes[middle + 3] = (byte) 0xFF;
        Cli cli = annotate(Files.write(temp.resolve("in.jsonl"), bytes), CHEAP);
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(ids()).containsExactly("a", "b", "c");
        assertThat(rejects()).isEmpty();
    }

    @Test
    void nulBytes_areTextLikeAnyOther() throws IOException {
        Cli cli =
                annotate(
                        text(
                                good("a")
                                        + "{\"id\":\"b\",\"title\":\"raw \0 nul\"}\n"
                                        + "{\"id\":\"c\",\"title\":\"escaped \\u0000 nul\"}\n"
                                        + good("d")),
                        CHEAP);
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(ids()).containsExactly("a", "b", "c", "d");
        assertThat(rejects()).isEmpty();
    }

    @Test
    void wrongFieldTypes_areCountedByLine() throws IOException {
        Cli cli =
                annotate(
                        text(
                                good("a")
                                        + "{\"id\":\"b\",\"title\":[\"x\"]}\n"
                                        + "{\"id\":\"c\",\"title\":{\"x\":1}}\n"
                                        + "{\"id\":\"d\",\"title\":12}\n"
                                        + "{\"id\":\"e\",\"title\":null,\"selftext\":null}\n"
                                        + "[1,2]\n"
                                        + "{\"id\":\"f\",\"title\":\"x\"\n"
                                        + "{\"id\":\"g\"}\n"
                                        + "[".repeat(100_000)
                                        + "\n"
                                        + good("h")),
                        CHEAP);
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(ids()).contains("a", "d", "h").doesNotContain("b", "c", "f", "g");
        assertThat(rejects())
                .contains(
                        "2 field.type",
                        "3 field.type",
                        "6 json.not_object",
                        "7 json.syntax",
                        "8 record.no_text",
                        "9 json.not_object");
    }

    /// Texts that cost more than their length in a careless program; all signals read them.
    @Test
    void floods_areAnnotatedByAllSignals() throws IOException {
        List<String> floods =
                List.of(
                        "(".repeat(1_000_000),
                        "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \u202e"
                                .repeat(5_000),
                        "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\ud83c\udffd"
                                .repeat(5_000),
                        "[a](".repeat(20_000),
                        "e\u0301\u0327".repeat(20_000),
                        "x".repeat(100_000),
                        "&amp;".repeat(20_000),
                        "\ud83d lone \udc00 ".repeat(1000));
        StringBuilder lines = new StringBuilder(good("first"));
        for (int i = 0; i < floods.size(); i++) {
            lines.append(
                    JSON.writeValueAsString(
                                    JSON.createObjectNode()
                                            .put("id", "f" + i)
                                            .put("selftext", floods.get(i)))
                            + "\n");
        }
        Path input = temp.resolve("in.jsonl");
        Files.write(input, lines.append(good("last")).toString().getBytes(StandardCharsets.UTF_8));
        Cli cli =
                Cli.run(
                        "annotate",
                        "--quiet",
                        "--tier",
                        "fast",
                        "--format",
                        "all",
                        "--out",
                        temp.resolve("out"),
                        input);
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(rejects()).isEmpty();
        assertThat(ids())
                .containsExactly("first", "f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "last");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\ufeff"})
    void emptyFile_isARunWithoutRecords(String text) throws IOException {
        Cli cli = annotate(text(text), CHEAP);
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(ids()).isEmpty();
        assertThat(rejects()).hasSize(1).allMatch(r -> r.endsWith(" input.empty"));
        assertThat(temp.resolve("out/_SUCCESS")).exists();
    }

    private void assertRefused(Cli cli, String... said) {
        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).contains(said).doesNotContain("\tat ", "internal error");
        assertThat(temp.resolve("out/_SUCCESS")).doesNotExist();
    }

    @Test
    void inputsThatAreNone_areRefusedBeforeTheRun() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("folder"));
        assertRefused(annotate(folder, CHEAP), "'" + folder + "' is a directory");
        assertRefused(annotate(temp.resolve("nowhere"), CHEAP), "there is no file", "nowhere");
        Path binary = Files.write(temp.resolve("in.bin"), new byte[] {0, 1, 2, 0, (byte) 200, 0});
        assertRefused(annotate(binary, CHEAP), "in.bin", "is not text");
        Path zip = Files.write(temp.resolve("in.zip"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        assertRefused(annotate(zip, CHEAP), "in.zip", "unpack");
        Path csv = Files.writeString(temp.resolve("in.csv"), "a,b\n1,2\n");
        assertRefused(annotate(csv, CHEAP), "in.csv", "--map");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void fileWithoutPermission_isRefused() throws IOException {
        Path secret = text(good("a"));
        assertThat(secret.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(secret)).as("a user who may read everything").isFalse();
        assertRefused(annotate(secret, CHEAP), "may not be read");
    }

    @Test
    void outputThatCannotBeMade_isRefused() throws IOException {
        Path file = Files.writeString(temp.resolve("out"), "mine");
        assertRefused(annotate(text(good("a")), CHEAP), file.toString(), "is a file");
        assertThat(file).hasContent("mine");
    }

    /// A limit on the size of files stands for a full disk: writes fail in the middle of a part.
    @Test
    void fullDisk_isSaidAndTheSameCommandGoesOn() throws Exception {
        StringBuilder posts = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            posts.append(good("p" + i));
        }
        Path input = text(posts.toString());
        Path limited =
                Files.writeString(
                        temp.resolve("limited.sh"), "ulimit -f 16 || exit 99\nexec \"$@\"\n");
        Process process =
                Child.start(
                        temp,
                        List.of("bash", limited.toString()),
                        Main.class,
                        "annotate",
                        "--quiet",
                        "--tier",
                        "fast",
                        "--format",
                        "wide",
                        "--signals",
                        CHEAP,
                        "--out",
                        temp.resolve("out").toString(),
                        input.toString());
        String said;
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            said = String.join("\n", output.lines().toList());
        }
        assertThat(process.waitFor()).as(said).isEqualTo(2);
        assertThat(said.toLowerCase(Locale.ROOT))
                .contains("cannot write to", "complete parts are kept")
                .doesNotContain("\tat ");
        assertThat(temp.resolve("out/wide-00000.jsonl")).doesNotExist();
        assertThat(annotate(input, CHEAP).code()).isZero();
        assertThat(ids()).hasSize(400);
    }
}
