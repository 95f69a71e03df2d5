package dev.parley.text.read;

import java.util.Objects;

/// How to read.
///
/// @param fields which field or column holds what
/// @param maxRecordBytes a longer record (line, row) is passed over and reported; at least 1024
public record ReadOptions(FieldMap fields, int maxRecordBytes) {
    /// Usual names of fields; records of up to 16 MiB.
    public static final ReadOptions DEFAULT = new ReadOptions(FieldMap.DEFAULT, 16 << 20);

    public ReadOptions {
        Objects.requireNonNull(fields, "fields");
        if (maxRecordBytes < 1024) {
            throw new IllegalArgumentException(
                    "maxRecordBytes is " + maxRecordBytes + "; need at least 1024");
        }
    }

    public ReadOptions withFields(FieldMap fields) {
        return new ReadOptions(fields, maxRecordBytes);
    }

    public ReadOptions withMaxRecordBytes(int bytes) {
        return new ReadOptions(fields, bytes);
    }
}
