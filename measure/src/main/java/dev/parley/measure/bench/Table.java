package dev.parley.measure.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A small table with a header line, comma-separated, fields in quotes where they hold commas,
/// quotes or line ends.
public final class Table {
    private Table() {}

    /// The rows by column name. A row with too few fields lacks the last columns.
    public static List<Map<String, String>> read(DataFolder folder, String... names)
            throws IOException {
        try (BufferedReader in = folder.reader(names)) {
            List<List<String>> records = records(in);
            List<Map<String, String>> rows = new ArrayList<>();
            for (List<String> record :
                    records.subList(Math.min(1, records.size()), records.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                List<String> header = records.getFirst();
                for (int i = 0; i < Math.min(header.size(), record.size()); i++) {
                    row.put(header.get(i), record.get(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    static List<List<String>> records(BufferedReader in) throws IOException {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (quoted) {
                if (c != '"') {
                    field.append((char) c);
                } else if (peek(in) == '"') {
                    field.append((char) in.read());
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
                any = true;
            } else if (c == ',') {
                record.add(take(field));
                any = true;
            } else if (c == '\n') {
                if (any || !field.isEmpty()) {
                    record.add(take(field));
                    records.add(record);
                    record = new ArrayList<>();
                }
                any = false;
            } else if (c != '\r' && c != '\uFEFF') {
                field.append((char) c);
            }
        }
        if (any || !field.isEmpty()) {
            record.add(take(field));
            records.add(record);
        }
        return records;
    }

    private static int peek(BufferedReader in) throws IOException {
        in.mark(1);
        int c = in.read();
        in.reset();
        return c;
    }

    private static String take(StringBuilder field) {
        String value = field.toString();
        field.setLength(0);
        return value;
    }
}
