package dev.parley.pipeline.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// One Parquet file on its way to a stream. Give every column of a row its value, then call
/// [#endRow]; [#close] writes the footer, without which no reader takes the file. Not thread-safe;
/// holds one row group (about 32 MiB) in memory.
public final class ParquetWriter implements Closeable {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final long GROUP_BYTES = 32L << 20;
    private static final int CHECK_EVERY = 1024;

    private final OutputStream out;
    private final List<Column> columns;
    private final String creator;
    private final List<Group> groups = new ArrayList<>();
    private List<ColumnChunk> chunks;
    private long offset = MAGIC.length;
    private int groupRows;
    private boolean closed;

    private record Group(List<ColumnChunk.Written> chunks, int rows) {
        long stored() {
            return chunks.stream().mapToLong(ColumnChunk.Written::storedBytes).sum();
        }

        long raw() {
            return chunks.stream().mapToLong(ColumnChunk.Written::rawBytes).sum();
        }
    }

    private ParquetWriter(OutputStream out, List<Column> columns, String creator) {
        this.out = out;
        this.columns = List.copyOf(columns);
        this.creator = creator;
        this.chunks = this.columns.stream().map(ColumnChunk::new).toList();
    }

    /// @param creator the software's name and version, as the footer has it
    public static ParquetWriter to(OutputStream out, List<Column> columns, String creator)
            throws IOException {
        out.write(MAGIC);
        return new ParquetWriter(out, columns, creator);
    }

    /// The column at that place, to take the current row's value.
    public ColumnChunk column(int index) {
        return chunks.get(index);
    }

    /// @throws IllegalStateException when a column got no value, or more than one
    public void endRow() throws IOException {
        groupRows++;
        for (int i = 0; i < chunks.size(); i++) {
            if (chunks.get(i).rows() != groupRows) {
                throw new IllegalStateException(
                        "column '"
                                + columns.get(i).name()
                                + "' has "
                                + chunks.get(i).rows()
                                + " values in "
                                + groupRows
                                + " rows");
            }
        }
        if (groupRows % CHECK_EVERY == 0
                && chunks.stream().mapToLong(ColumnChunk::bytes).sum() >= GROUP_BYTES) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        List<ColumnChunk.Written> written = new ArrayList<>();
        for (ColumnChunk chunk : chunks) {
            ColumnChunk.Written w = chunk.writeTo(out, offset);
            offset += w.storedBytes();
            written.add(w);
        }
        groups.add(new Group(written, groupRows));
        chunks = columns.stream().map(ColumnChunk::new).toList();
        groupRows = 0;
    }

    /// Writes what is left and the footer, then closes the stream.
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            if (groupRows > 0) {
                endGroup();
            }
            ByteSink footer = new ByteSink();
            ThriftStruct.write(footer, this::footer);
            footer.writeInt(footer.size()).write(MAGIC, 0, MAGIC.length);
            out.write(footer.array(), 0, footer.size());
        }
    }

    private void footer(ThriftStruct file) {
        List<Column> elements = new ArrayList<>();
        elements.add(Column.required("schema", ColumnType.INT));
        elements.addAll(columns);
        file.i32(1, 1)
                .structs(
                        2,
                        elements,
                        (element, column) ->
                                describe(element, column, column == elements.getFirst()))
                .i64(3, groups.stream().mapToLong(Group::rows).sum())
                .structs(
                        4,
                        groups,
                        (group, g) ->
                                group.structs(1, g.chunks(), ColumnChunk::describe)
                                        .i64(2, g.raw())
                                        .i64(3, g.rows())
                                        .i64(5, g.chunks().getFirst().start())
                                        .i64(6, g.stored()))
                .string(6, creator);
    }

    private void describe(ThriftStruct element, Column column, boolean root) {
        if (root) {
            element.string(4, column.name()).i32(5, columns.size());
            return;
        }
        element.i32(1, column.type().physical())
                .i32(3, column.optional() ? 1 : 0)
                .string(4, column.name());
        column.type().describe(element);
    }
}
