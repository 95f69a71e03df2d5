package dev.parley.models.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtefactTest {
    @TempDir private Path folder;
    private Path file;
    private Artefact artefact;

    @BeforeEach
    void write() {
        ObjectNode config = new ObjectMapper().createObjectNode().put("outputs", "a b");
        Header header =
                Header.of(
                                "demo",
                                "demo/1",
                                LocalDate.of(2026, 1, 2),
                                "Shows the format.",
                                new Header.Creator("0.1", "21", "Linux", "amd64"))
                        .withTrainedOn(
                                List.of(new Header.Source("own sentences", "Apache-2.0", 12, "ab")))
                        .withConfig(config);
        artefact =
                Artefact.of(
                        header,
                        List.of(
                                Tensor.f32("f", new float[] {1, -2.5f, 3, 4, 5, 6}, 2, 3),
                                Tensor.f16("h", new float[] {0.5f, -1}, 2),
                                Tensor.i8("b", new byte[] {-1, 2}, 2),
                                Tensor.i32("i", new int[] {7, -8}, 2),
                                Tensor.lines("names", List.of("x", "ü", ""))));
        file = folder.resolve("demo.parley");
        artefact.write(file);
    }

    @Test
    void writtenFile_readsBackEqual() {
        Artefact read = Artefact.read(file);

        assertThat(read.header()).isEqualTo(artefact.header());
        assertThat(read.tensors()).isEqualTo(artefact.tensors());
        assertThat(read.tensor("f").floats()).containsExactly(1, -2.5f, 3, 4, 5, 6);
        assertThat(read.tensor("h").floats()).containsExactly(0.5f, -1);
        assertThat(read.tensor("i").ints()).containsExactly(7, -8);
        assertThat(read.tensor("names").lines()).containsExactly("x", "ü", "");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void ref_isTheHashOfTheFile() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));

        assertThat(Artefact.read(file).ref().sha256()).isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(artefact.ref()).isEqualTo(Artefact.read(file).ref());
    }

    @Test
    void sameContent_givesTheSameBytes() throws IOException {
        Path again = folder.resolve("again.parley");
        Artefact.of(artefact.header(), artefact.tensors()).write(again);

        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void header_isReadableByHand() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length = bytes[8] & 0xff | (bytes[9] & 0xff) << 8;

        assertThat(new String(bytes, 0, 6, StandardCharsets.US_ASCII)).isEqualTo("PARLEY");
        assertThat(bytes[6]).isZero();
        assertThat(bytes[7]).isOne();
        var json = new ObjectMapper().readTree(bytes, 16, length);
        int dataStart = (16 + length + 63) / 64 * 64;
        var tensor = json.path("tensors").get(2);
        assertThat(tensor.path("name").asText()).isEqualTo("b");
        int offset = dataStart + tensor.path("offset").asInt();
        assertThat(offset % 64).isZero();
        assertThat(bytes[offset]).isEqualTo((byte) -1);
    }

    @Test
    void otherFile_isRefused() {
        assertRefused(
                "hello, world".getBytes(StandardCharsets.UTF_8),
                ArtefactException.Code.NOT_AN_ARTEFACT);
        assertRefused(new byte[0], ArtefactException.Code.NOT_AN_ARTEFACT);
    }

    @Test
    void newerVersion_isRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = 9;

        assertRefused(bytes, ArtefactException.Code.NEWER_VERSION);
    }

    @Test
    void everyTruncation_isRefusedAsSuch() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 1; length < bytes.length; length += 7) {
            int cut = length;
            assertThatExceptionOfType(ArtefactException.class)
                    .isThrownBy(() -> read(Arrays.copyOf(bytes, cut)))
                    .matches(e -> e.code() == ArtefactException.Code.TRUNCATED)
                    .withMessageContaining("truncated at byte " + cut);
        }
    }

    @Test
    void everyFlippedByteAfterThePrefix_isRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 16; at < bytes.length; at += 5) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x15;
            assertThatExceptionOfType(ArtefactException.class).isThrownBy(() -> read(damaged));
        }
    }

    @Test
    void flippedTensorByte_differsInChecksum() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 40] ^= 1;

        assertRefused(bytes, ArtefactException.Code.CHECKSUM_DIFFERS);
    }

    @Test
    void missingTensorAndWrongKind_sayWhatIsThere() {
        assertThatExceptionOfType(ArtefactException.class)
                .isThrownBy(() -> artefact.tensor("w"))
                .withMessageContaining("has no tensor 'w'; it has [f, h, b, i, names]");
        assertThatExceptionOfType(ArtefactException.class)
                .isThrownBy(() -> artefact.require("other/1"))
                .withMessageContaining("is a 'demo/1', not a 'other/1'");
    }

    @Test
    void loader_findsByNameAndRefusesAnother() throws IOException {
        Artefacts artefacts = Artefacts.in(folder);
        Files.copy(file, folder.resolve("renamed.parley"));

        assertThat(artefacts.load("demo").ref()).isEqualTo(artefact.ref());
        assertThatExceptionOfType(ArtefactException.class)
                .isThrownBy(() -> artefacts.load("renamed"))
                .withMessageContaining("holds 'demo'");
        assertThatExceptionOfType(ArtefactException.class)
                .isThrownBy(() -> artefacts.load("none"))
                .matches(e -> e.code() == ArtefactException.Code.NOT_FOUND);
        assertThatExceptionOfType(ArtefactException.class)
                .isThrownBy(() -> Artefacts.onClassPath(getClass().getClassLoader()).load("none"))
                .matches(e -> e.code() == ArtefactException.Code.NOT_FOUND);
    }

    @Test
    void quantisedRows_areNearAndReadBackEqual() {
        float[] matrix = {1, -0.5f, 0.25f, 0, 0, 0, 1000, 1, -1000};
        QuantisedRows rows = QuantisedRows.of(matrix, 3, 3);

        for (int i = 0; i < 9; i++) {
            float largest = i < 3 ? 1 : i < 6 ? 0 : 1000;
            assertThat(rows.get(i / 3, i % 3))
                    .isCloseTo(
                            matrix[i],
                            org.assertj.core.api.Assertions.within(largest / 250 + 1e-9f));
        }
        Artefact kept = Artefact.of(artefact.header(), rows.tensors("m"));
        assertThat(QuantisedRows.read(kept, "m")).isEqualTo(rows);
    }

    private static void assertRefused(byte[] bytes, ArtefactException.Code code) {
        assertThatExceptionOfType(ArtefactException.class)
                .isThrownBy(() -> read(bytes))
                .matches(e -> e.code() == code, code.toString());
    }

    private static Artefact read(byte[] bytes) {
        return Artefact.read(new ByteArrayInputStream(bytes), "test");
    }
}
