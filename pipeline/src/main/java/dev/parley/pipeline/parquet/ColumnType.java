package dev.parley.pipeline.parquet;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a column holds. Numbers of the format's own enumerations stay in here.
public enum ColumnType {
    /// UTF-8 text that repeats itself: stored through a dictionary.
    NAME(6, 0, logical -> logical.struct(1, text -> {})),
    /// UTF-8 text.
    TEXT(6, 0, logical -> logical.struct(1, text -> {})),
    /// Text that is one JSON value.
    JSON(6, 19, logical -> logical.struct(12, json -> {})),
    /// 32-bit integer.
    INT(1, null, null),
    /// 64-bit floating point.
    DOUBLE(5, null, null),
    /// An instant in UTC, milliseconds.
    INSTANT(
            2,
            9,
            logical ->
                    logical.struct(
                            8,
                            time ->
                                    time.bool(1, true)
                                            .struct(2, unit -> unit.struct(1, millis -> {}))));

    private final int physical;
    private final @Nullable Integer converted;
    private final @Nullable Consumer<ThriftStruct> logical;

    ColumnType(
            int physical, @Nullable Integer converted, @Nullable Consumer<ThriftStruct> logical) {
        this.physical = physical;
        this.converted = converted;
        this.logical = logical;
    }

    int physical() {
        return physical;
    }

    boolean dictionary() {
        return this == NAME;
    }

    void describe(ThriftStruct element) {
        if (converted != null) {
            element.i32(6, converted);
        }
        if (logical != null) {
            element.struct(10, logical);
        }
    }
}
