package dev.parley.pipeline.output;

import dev.parley.core.Finding;
import dev.parley.core.Utterance;
import dev.parley.pipeline.parquet.Column;
import dev.parley.pipeline.parquet.ColumnChunk;
import dev.parley.pipeline.parquet.ColumnType;
import dev.parley.pipeline.parquet.ParquetWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Writes one file of one format. Not thread-safe. [#close] completes the file and closes the
/// stream.
public sealed interface PartWriter extends Closeable {
    void write(Rendered rendered) throws IOException;

    static PartWriter of(Format format, OutputStream out) throws IOException {
        return switch (format) {
            case JSONL, WIDE -> new Lines(format, out);
            case PARQUET -> new Columns(ParquetWriter.to(out, Columns.SCHEMA, "parley"));
        };
    }

    /// JSON lines.
    record Lines(Format format, OutputStream out) implements PartWriter {
        @Override
        public void write(Rendered rendered) throws IOException {
            rendered.writeTo(out, format);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /// Parquet.
    record Columns(ParquetWriter parquet) implements PartWriter {
        private static final List<Column> SCHEMA =
                List.of(
                        Column.required("utterance_id", ColumnType.NAME),
                        Column.required("kind", ColumnType.NAME),
                        Column.required("conversation_id", ColumnType.NAME),
                        Column.optional("community", ColumnType.NAME),
                        Column.optional("created", ColumnType.INSTANT),
                        Column.required("signal", ColumnType.NAME),
                        Column.required("version", ColumnType.INT),
                        Column.optional("value", ColumnType.JSON),
                        Column.optional("abstain", ColumnType.NAME),
                        Column.optional("confidence", ColumnType.DOUBLE),
                        Column.optional("score", ColumnType.DOUBLE),
                        Column.optional("risk", ColumnType.NAME),
                        Column.optional("evidence", ColumnType.JSON),
                        Column.required("provenance", ColumnType.NAME));

        @Override
        public void write(Rendered rendered) throws IOException {
            byte[] bytes = rendered.rowBytes();
            for (Row row : rendered.rows()) {
                write(row, bytes);
            }
        }

        private void write(Row row, byte[] bytes) throws IOException {
            Utterance utterance = row.utterance();
            Finding finding = row.value().finding();
            parquet.column(0).add(Unicode.whole(utterance.id()));
            parquet.column(1).add(WideJson.kind(utterance));
            parquet.column(2).add(Unicode.whole(utterance.conversationId()));
            add(parquet.column(3), utterance.community());
            if (utterance.created() == null) {
                parquet.column(4).addNull();
            } else {
                parquet.column(4).add(utterance.created().toEpochMilli());
            }
            parquet.column(5).add(row.value().signal());
            parquet.column(6).add(row.value().version());
            add(parquet.column(7), bytes, row.valueStart(), row.valueEnd());
            add(
                    parquet.column(8),
                    finding instanceof Finding.Abstain abstain ? abstain.reason() : null);
            add(parquet.column(9), SignalJson.confidence(finding));
            add(parquet.column(10), LongRows.score(finding));
            add(parquet.column(11), LongRows.risk(finding));
            add(parquet.column(12), bytes, row.evidenceStart(), row.evidenceEnd());
            parquet.column(13).add(row.provenance());
            parquet.endRow();
        }

        private static void add(ColumnChunk column, @Nullable String text) {
            if (text == null) {
                column.addNull();
            } else {
                column.add(Unicode.whole(text));
            }
        }

        private static void add(ColumnChunk column, OptionalDouble number) {
            if (number.isPresent()) {
                column.add(Decimals.rounded(number.getAsDouble()));
            } else {
                column.addNull();
            }
        }

        private static void add(ColumnChunk column, byte[] bytes, int from, int to) {
            if (from == to) {
                column.addNull();
            } else {
                column.add(bytes, from, to);
            }
        }

        @Override
        public void close() throws IOException {
            parquet.close();
        }
    }
}
