package dev.parley.train.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One row of a delimited table, by column name.
public record TableRow(Map<String, Integer> columns, List<String> cells) {

    /// The cell of a column; empty when the row is short.
    ///
    /// @throws IllegalArgumentException when there is no such column
    public String get(String column) {
        Integer at = columns.get(column);
        if (at == null) {
            throw new IllegalArgumentException(
                    "no column '" + column + "'; there are " + columns.keySet());
        }
        return at < cells.size() ? cells.get(at) : "";
    }

    static List<TableRow> read(String text, char delimiter) {
        List<List<String>> records = records(text, delimiter);
        Map<String, Integer> columns = new HashMap<>();
        if (!records.isEmpty()) {
            List<String> header = records.getFirst();
            for (int i = 0; i < header.size(); i++) {
                columns.put(header.get(i).strip().replace("\uFEFF", ""), i);
            }
        }
        return records.stream().skip(1).map(cells -> new TableRow(columns, cells)).toList();
    }

    private static List<List<String>> records(String text, char delimiter) {
        List<List<String>> records = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == delimiter || c == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(cells);
                    cells = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            cells.add(cell.toString());
            records.add(cells);
        }
        return records;
    }
}
