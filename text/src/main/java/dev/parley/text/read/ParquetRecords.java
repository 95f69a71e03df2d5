package dev.parley.text.read;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnProjection;
import dev.hardwood.schema.ColumnSchema;
import dev.parley.text.read.FieldMap.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Rows of a Parquet file; only the columns that the field map names are decoded. A row's line is
// its
/// number from 1 on.
final class ParquetRecords implements UtteranceReader {
    private final ParquetFileReader file;
    private final @Nullable Path spooled;
    private final String[] columns;
    private final Target[] targets;
    private final Draft draft;
    private final long rows;
    private RowReader reader;
    private @Nullable Read ahead;
    private boolean ended;
    private long position;

    private ParquetRecords(
            ParquetFileReader file,
            @Nullable Path spooled,
            List<String> columns,
            List<Target> targets,
            Draft draft) {
        this.file = file;
        this.spooled = spooled;
        this.columns = columns.toArray(String[]::new);
        this.targets = targets.toArray(Target[]::new);
        this.draft = draft;
        this.rows = file.getFileMetaData().numRows();
        this.reader = rowsFrom(0);
    }

    /// @throws InputException `input.parquet` for a damaged file, `input.columns` without a text
    // column
    static ParquetRecords open(Input input, ReadOptions options) {
        Path spooled = null;
        try {
            Path path = input.source().path().filter(Files::isRegularFile).orElse(null);
            if (path == null || input.compression().isPresent()) {
                spooled = Files.createTempFile("parley-", ".parquet");
                try (var out = Files.newOutputStream(spooled)) {
                    input.stream().transferTo(out);
                }
                path = spooled;
            }
            input.close();
            return open(path, spooled, input, options);
        } catch (IOException | RuntimeException e) {
            delete(spooled);
            if (e instanceof InputException known) {
                throw known;
            }
            throw new InputException(
                    "input.parquet",
                    "'"
                            + input.source().name()
                            + "' is no readable Parquet file: "
                            + e.getMessage()
                            + "; get the file again");
        }
    }

    private static ParquetRecords open(
            Path path, @Nullable Path spooled, Input input, ReadOptions options)
            throws IOException {
        ParquetFileReader file = ParquetFileReader.open(InputFile.of(path));
        List<String> columns = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        List<String> all = new ArrayList<>();
        boolean text = false;
        for (ColumnSchema column : file.getFileSchema().getColumns()) {
            all.add(column.fieldPath().toString());
            Target target =
                    column.maxRepetitionLevel() == 0 && column.fieldPath().elements().size() == 1
                            ? options.fields().find(column.name())
                            : null;
            if (target != null) {
                columns.add(column.name());
                targets.add(target);
                text |= options.fields().isText(column.name());
            }
        }
        if (!text) {
            file.close();
            throw CsvReader.noText(input, options, all);
        }
        return new ParquetRecords(
                file, spooled, columns, targets, new Draft(input.source().name()));
    }

    private RowReader rowsFrom(long row) {
        return file.buildRowReader()
                .projection(ColumnProjection.columns(columns))
                .skip(row)
                .build();
    }

    @Override
    public boolean hasNext() {
        if (ahead == null && !ended) {
            long row = position + 1;
            try {
                ended = !reader.hasNext();
                if (!ended) {
                    reader.next();
                    ahead = row(row);
                }
            } catch (RuntimeException e) {
                ended = true;
                ahead =
                        new Read.Reject(
                                row,
                                "input.corrupt",
                                "the Parquet file is damaged here; everything before was read ("
                                        + e.getMessage()
                                        + ")",
                                "");
            }
        }
        return ahead != null;
    }

    private Read row(long row) {
        draft.clear();
        for (int i = 0; i < columns.length; i++) {
            if (!reader.isNull(columns[i])) {
                Object value = reader.getValue(columns[i]);
                draft.set(
                        targets[i],
                        value instanceof byte[] bytes
                                ? new String(bytes, StandardCharsets.UTF_8)
                                : String.valueOf(value));
            }
        }
        return draft.finish(row);
    }

    @Override
    public Read next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException("the input has no more records");
        }
        Read read = ahead;
        ahead = null;
        position++;
        return read;
    }

    @Override
    public long skip(long n) {
        long skipped = Math.max(0, Math.min(n, rows - position));
        if (skipped > 0) {
            position += skipped;
            ahead = null;
            ended = position >= rows;
            reader.close();
            reader = rowsFrom(position);
        }
        return skipped;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public OptionalDouble progress() {
        return OptionalDouble.of(rows == 0 ? 1 : (double) position / rows);
    }

    @Override
    public long encodingFaults() {
        return 0;
    }

    @Override
    public String format() {
        return "parquet";
    }

    @Override
    public void close() {
        try {
            reader.close();
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(spooled);
        }
    }

    private static void delete(@Nullable Path spooled) {
        if (spooled != null) {
            try {
                Files.deleteIfExists(spooled);
            } catch (IOException e) {
                spooled.toFile().deleteOnExit();
            }
        }
    }
}
