package dev.parley.pipeline.parquet;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Writes one struct in Thrift's compact protocol, the encoding of Parquet's headers and footer.
/// Fields must be written in ascending order.
final class ThriftStruct {
    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private final ByteSink out;
    private int last;

    private ThriftStruct(ByteSink out) {
        this.out = out;
    }

    static void write(ByteSink out, Consumer<ThriftStruct> fields) {
        fields.accept(new ThriftStruct(out));
        out.write(0);
    }

    ThriftStruct i32(int field, int value) {
        header(field, I32);
        zigzag(value);
        return this;
    }

    ThriftStruct i64(int field, long value) {
        header(field, I64);
        zigzag(value);
        return this;
    }

    ThriftStruct bool(int field, boolean value) {
        header(field, value ? TRUE : FALSE);
        return this;
    }

    ThriftStruct string(int field, String value) {
        header(field, BINARY);
        binary(value);
        return this;
    }

    ThriftStruct struct(int field, Consumer<ThriftStruct> fields) {
        header(field, STRUCT);
        write(out, fields);
        return this;
    }

    <T> ThriftStruct structs(int field, List<T> items, BiConsumer<ThriftStruct, T> fields) {
        listHeader(field, items.size(), STRUCT);
        items.forEach(item -> write(out, struct -> fields.accept(struct, item)));
        return this;
    }

    ThriftStruct i32s(int field, List<Integer> items) {
        listHeader(field, items.size(), I32);
        items.forEach(this::zigzag);
        return this;
    }

    ThriftStruct strings(int field, List<String> items) {
        listHeader(field, items.size(), BINARY);
        items.forEach(this::binary);
        return this;
    }

    private void listHeader(int field, int size, int type) {
        header(field, LIST);
        if (size < 15) {
            out.write(size << 4 | type);
        } else {
            out.write(0xF0 | type).writeVarint(size);
        }
    }

    private void header(int field, int type) {
        if (field <= last || field - last > 15) {
            throw new IllegalStateException("field " + field + " cannot follow field " + last);
        }
        out.write((field - last) << 4 | type);
        last = field;
    }

    private void zigzag(long value) {
        out.writeVarint(value << 1 ^ value >> 63);
    }

    private void binary(String value) {
        byte[] bytes = ByteSink.utf8(value);
        out.writeVarint(bytes.length).write(bytes, 0, bytes.length);
    }
}
