package dev.parley.text.read;

import dev.parley.text.read.FieldMap.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table with a header line, fields separated by comma, tab, semicolon or pipe.
final class CsvReader extends RecordReader {
    private final CsvRecords records;
    private final Draft draft;
    private final List<@Nullable Target> columns;
    private final Utf8 utf8 = new Utf8();

    private CsvReader(
            Input input, char delimiter, CsvRecords records, List<@Nullable Target> columns) {
        super(input, delimiter == '\t' ? "tsv" : "csv");
        this.records = records;
        this.columns = columns;
        this.draft = new Draft(input.source().name());
    }

    /// Reads the header.
    ///
    /// @throws InputException `input.columns` when no column holds text
    static CsvReader open(Input input, char delimiter, ReadOptions options) {
        CsvRecords records = new CsvRecords(input.stream(), delimiter, options.maxRecordBytes());
        List<@Nullable Target> columns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean text = false;
        try {
            if (records.next()) {
                for (int i = 0; i < records.fields(); i++) {
                    String name = records.field(i, new Utf8()).strip();
                    names.add(name);
                    columns.add(options.fields().find(name));
                    text |= options.fields().isText(name);
                }
            }
        } catch (IOException e) {
            throw new InputException(
                    "input.io",
                    "the header of '"
                            + input.source().name()
                            + "' cannot be read: "
                            + e.getMessage());
        }
        if (!text) {
            throw noText(input, options, names);
        }
        return new CsvReader(input, delimiter, records, columns);
    }

    static InputException noText(Input input, ReadOptions options, List<String> names) {
        return new InputException(
                "input.columns",
                "'"
                        + input.source().name()
                        + "' has no column of text; columns: "
                        + String.join(", ", names)
                        + "; looked for "
                        + options.fields().textFields()
                        + "; name one with --map body=COLUMN");
    }

    @Override
    @Nullable Read advance() throws IOException {
        if (!records.next()) {
            return null;
        }
        long line = records.recordLine();
        if (records.isTooLong()) {
            return Rejects.tooLong(line, records.excerpt());
        }
        if (records.isOpenQuote()) {
            return new Read.Reject(
                    line,
                    "csv.quote",
                    "a quote opened in this record is never closed",
                    records.excerpt());
        }
        if (records.fields() > columns.size()) {
            return new Read.Reject(
                    line,
                    "csv.columns",
                    "the record has "
                            + records.fields()
                            + " fields, the header "
                            + columns.size()
                            + "; quote fields that hold the delimiter",
                    records.excerpt());
        }
        draft.clear();
        for (int i = 0; i < records.fields(); i++) {
            Target target = columns.get(i);
            if (target != null) {
                draft.set(target, records.field(i, utf8));
            }
        }
        Read read = draft.finish(line);
        return read instanceof Read.Reject r
                ? new Read.Reject(line, r.code(), r.reason(), records.excerpt())
                : read;
    }

    @Override
    boolean pass() throws IOException {
        return records.next();
    }

    @Override
    long line() {
        return records.recordLine();
    }

    @Override
    public long encodingFaults() {
        return utf8.faults();
    }
}
