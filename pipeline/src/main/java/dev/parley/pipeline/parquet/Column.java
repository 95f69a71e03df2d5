package dev.parley.pipeline.parquet;

/// One column of a flat file.
///
/// @param optional whether a row may lack a value
public record Column(String name, ColumnType type, boolean optional) {
    public static Column required(String name, ColumnType type) {
        return new Column(name, type, false);
    }

    public static Column optional(String name, ColumnType type) {
        return new Column(name, type, true);
    }
}
