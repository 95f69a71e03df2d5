package dev.parley.pipeline.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetWriterTest {
    private static final List<Column> COLUMNS =
            List.of(
                    Column.required("name", ColumnType.NAME),
                    Column.optional("community", ColumnType.NAME),
                    Column.optional("text", ColumnType.JSON),
                    Column.required("version", ColumnType.INT),
                    Column.optional("confidence", ColumnType.DOUBLE),
                    Column.optional("created", ColumnType.INSTANT));

    @TempDir Path temp;

    private record Line(
            String name,
            @Nullable String community,
            @Nullable String text,
            int version,
            @Nullable Double confidence,
            @Nullable Long created) {}

    /// Runs of equal values, of nulls and of changing values, of lengths around the format's groups
    /// of 8.
    private static List<Line> lines(int count, int textLength) {
        Random random = new Random(17);
        List<Line> lines = new ArrayList<>();
        while (lines.size() < count) {
            int run = 1 + random.nextInt(20);
            boolean nulls = random.nextBoolean();
            String community = "c" + random.nextInt(300);
            for (int i = 0; i < run && lines.size() < count; i++) {
                int n = lines.size();
                lines.add(
                        new Line(
                                "é🎉" + (random.nextInt(3) == 0 ? n : n / 11),
                                nulls ? null : community,
                                random.nextInt(4) == 0
                                        ? null
                                        : "{\"x\":\""
                                                + "y".repeat(random.nextInt(textLength))
                                                + "\"}",
                                random.nextInt(),
                                nulls ? null : random.nextDouble(),
                                random.nextBoolean() ? null : random.nextLong(4_000_000_000_000L)));
            }
        }
        return lines;
    }

    private static byte[] written(List<Line> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ParquetWriter parquet = ParquetWriter.to(out, COLUMNS, "test")) {
            for (Line line : lines) {
                parquet.column(0).add(line.name());
                addOrNull(parquet.column(1), line.community());
                addOrNull(parquet.column(2), line.text());
                parquet.column(3).add(line.version());
                if (line.confidence() == null) {
                    parquet.column(4).addNull();
                } else {
                    parquet.column(4).add(line.confidence().doubleValue());
                }
                if (line.created() == null) {
                    parquet.column(5).addNull();
                } else {
                    parquet.column(5).add(line.created().longValue());
                }
                parquet.endRow();
            }
        }
        return out.toByteArray();
    }

    private static void addOrNull(ColumnChunk column, @Nullable String text) {
        if (text == null) {
            column.addNull();
        } else {
            column.add(text);
        }
    }

    private static List<Line> read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
                RowReader rows = reader.rowReader()) {
            while (rows.hasNext()) {
                rows.next();
                lines.add(
                        new Line(
                                rows.getString("name"),
                                rows.isNull("community") ? null : rows.getString("community"),
                                rows.isNull("text") ? null : rows.getString("text"),
                                rows.getInt("version"),
                                rows.isNull("confidence") ? null : rows.getDouble("confidence"),
                                rows.isNull("created")
                                        ? null
                                        : rows.getTimestamp("created").toEpochMilli()));
            }
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 63, 64, 1000, 30_000})
    void rows_areReadBackByAnotherImplementation(int count) throws IOException {
        List<Line> lines = lines(count, 50);
        Path file = temp.resolve("rows.parquet");
        Files.write(file, written(lines));
        assertThat(read(file)).isEqualTo(lines);
    }

    @Test
    void manyPagesAndGroups_areReadBack() throws IOException {
        List<Line> lines = lines(10_000, 12_000);
        Path file = temp.resolve("rows.parquet");
        Files.write(file, written(lines));
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file))) {
            assertThat(reader.getFileMetaData().rowGroups()).hasSizeGreaterThan(1);
        }
        assertThat(read(file)).isEqualTo(lines);
    }

    @Test
    void sameRows_sameBytes() throws IOException {
        assertThat(written(lines(500, 50))).isEqualTo(written(lines(500, 50)));
    }

    @Test
    void columnWithoutValue_isNoticed() throws IOException {
        ParquetWriter parquet = ParquetWriter.to(new ByteArrayOutputStream(), COLUMNS, "test");
        parquet.column(0).add("x");
        assertThatThrownBy(parquet::endRow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'community'");
    }

    @Test
    void nullInARequiredColumn_isRefused() throws IOException {
        ParquetWriter parquet = ParquetWriter.to(new ByteArrayOutputStream(), COLUMNS, "test");
        assertThatThrownBy(() -> parquet.column(0).addNull())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'name'");
    }
}
