package dev.parley.pipeline.parquet;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects one column's values of one row group, then writes its pages.
public final class ColumnChunk {
    private static final int ZSTD = 6;
    private static final int ZSTD_LEVEL = 3;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int RLE_DICTIONARY = 8;
    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;
    private static final int PAGE_BYTES = 1 << 20;

    private final Column column;
    private final ByteSink values = new ByteSink();
    private final BitRun present = new BitRun();
    private final Map<String, Integer> dictionary = new LinkedHashMap<>();
    private int[] codes = new int[1024];
    private int coded;
    private int pageRows;
    private final List<Page> pages = new ArrayList<>();
    private int rows;

    /// A page before compression.
    private record Page(byte[] bytes, int rows) {}

    /// Where a chunk lies in the file, for the footer.
    record Written(
            Column column,
            long rows,
            long start,
            long dataStart,
            long rawBytes,
            long storedBytes) {}

    ColumnChunk(Column column) {
        this.column = column;
    }

    /// Bytes held, before compression.
    long bytes() {
        return values.size() + 4L * coded + pages.stream().mapToLong(p -> p.bytes().length).sum();
    }

    int rows() {
        return rows;
    }

    /// No value in this row.
    public void addNull() {
        if (!column.optional()) {
            throw new IllegalArgumentException(
                    "column '" + column.name() + "' needs a value in every row");
        }
        present.add(0);
        endRow();
    }

    public void add(String value) {
        if (column.type().dictionary()) {
            addCode(value);
        } else {
            byte[] bytes = ByteSink.utf8(value);
            add(bytes, 0, bytes.length);
        }
    }

    /// UTF-8 text.
    public void add(byte[] source, int from, int to) {
        present.add(1);
        values.writeSized(source, from, to);
        endRow();
    }

    public void add(int value) {
        present.add(1);
        values.writeInt(value);
        endRow();
    }

    public void add(long value) {
        present.add(1);
        values.writeLong(value);
        endRow();
    }

    public void add(double value) {
        present.add(1);
        values.writeLong(Double.doubleToLongBits(value));
        endRow();
    }

    private void addCode(String value) {
        Integer known = dictionary.get(value);
        int code = known == null ? dictionary.size() : known;
        if (known == null) {
            dictionary.put(value, code);
        }
        if (coded == codes.length) {
            codes = Arrays.copyOf(codes, coded * 2);
        }
        codes[coded++] = code;
        present.add(1);
        endRow();
    }

    private void endRow() {
        rows++;
        pageRows++;
        if (values.size() >= PAGE_BYTES) {
            endPage();
        }
    }

    private void endPage() {
        ByteSink page = new ByteSink();
        if (column.optional()) {
            ByteSink levels = new ByteSink();
            present.writeTo(levels, 1);
            page.writeInt(levels.size()).write(levels);
        }
        if (column.type().dictionary()) {
            int width =
                    Math.max(
                            1,
                            32 - Integer.numberOfLeadingZeros(Math.max(0, dictionary.size() - 1)));
            BitRun run = new BitRun();
            for (int i = 0; i < coded; i++) {
                run.add(codes[i]);
            }
            page.write(width);
            run.writeTo(page, width);
            coded = 0;
        }
        page.write(values);
        pages.add(new Page(Arrays.copyOf(page.array(), page.size()), pageRows));
        values.clear();
        present.clear();
        pageRows = 0;
    }

    /// Writes all pages at file offset `start`; this chunk is spent afterwards.
    Written writeTo(OutputStream out, long start) throws IOException {
        endPage();
        long offset = start;
        long raw = 0;
        if (column.type().dictionary()) {
            ByteSink words = new ByteSink();
            for (String word : dictionary.keySet()) {
                byte[] bytes = ByteSink.utf8(word);
                words.writeSized(bytes, 0, bytes.length);
            }
            byte[] page = Arrays.copyOf(words.array(), words.size());
            long[] sizes = writePage(out, page, DICTIONARY_PAGE, dictionary.size());
            offset += sizes[0];
            raw += sizes[1];
        }
        long dataStart = offset;
        for (Page page : pages) {
            long[] sizes = writePage(out, page.bytes(), DATA_PAGE, page.rows());
            offset += sizes[0];
            raw += sizes[1];
        }
        return new Written(column, rows, start, dataStart, raw, offset - start);
    }

    /// Bytes stored and bytes before compression, headers included in both.
    private long[] writePage(OutputStream out, byte[] page, int type, int count)
            throws IOException {
        byte[] packed = Zstd.compress(page, ZSTD_LEVEL);
        ByteSink header = new ByteSink();
        ThriftStruct.write(
                header,
                h -> {
                    h.i32(1, type).i32(2, page.length).i32(3, packed.length);
                    if (type == DICTIONARY_PAGE) {
                        h.struct(7, d -> d.i32(1, count).i32(2, PLAIN));
                    } else {
                        h.struct(
                                5, d -> d.i32(1, count).i32(2, encoding()).i32(3, RLE).i32(4, RLE));
                    }
                });
        out.write(header.array(), 0, header.size());
        out.write(packed);
        return new long[] {
            header.size() + (long) packed.length, header.size() + (long) page.length
        };
    }

    private int encoding() {
        return column.type().dictionary() ? RLE_DICTIONARY : PLAIN;
    }

    /// The footer's account of a chunk.
    static void describe(ThriftStruct chunk, Written w) {
        boolean dictionary = w.column().type().dictionary();
        chunk.i64(2, w.start())
                .struct(
                        3,
                        m -> {
                            m.i32(1, w.column().type().physical())
                                    .i32s(
                                            2,
                                            dictionary
                                                    ? List.of(PLAIN, RLE, RLE_DICTIONARY)
                                                    : List.of(PLAIN, RLE))
                                    .strings(3, List.of(w.column().name()))
                                    .i32(4, ZSTD)
                                    .i64(5, w.rows())
                                    .i64(6, w.rawBytes())
                                    .i64(7, w.storedBytes())
                                    .i64(9, w.dataStart());
                            if (dictionary) {
                                m.i64(11, w.start());
                            }
                        });
    }
}
