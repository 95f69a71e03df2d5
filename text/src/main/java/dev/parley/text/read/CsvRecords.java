package dev.parley.text.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Cuts a stream of bytes into records of RFC 4180: fields in quotes may hold delimiters, line ends
// and
/// doubled quotes. Lenient where people are: a quote inside a bare field is text, and so is what
// follows
/// a closing quote.
final class CsvRecords {
    private final InputStream in;
    private final int delimiter;
    private final int maxLength;
    private final byte[] chunk = new byte[1 << 16];
    private int at;
    private int limit;
    private byte[] content = new byte[1 << 12];
    private int length;
    private int[] fieldEnds = new int[16];
    private int fields;
    private long line = 1;
    private long recordLine;
    private boolean tooLong;
    private boolean openQuote;

    CsvRecords(InputStream in, char delimiter, int maxLength) {
        this.in = in;
        this.delimiter = delimiter;
        this.maxLength = maxLength;
    }

    /// Goes to the next record that is not a blank line; false at the end.
    boolean next() throws IOException {
        do {
            if (!record()) {
                return false;
            }
        } while (fields == 1 && fieldEnds[0] == 0 && !tooLong && !openQuote);
        return true;
    }

    private boolean record() throws IOException {
        length = 0;
        fields = 0;
        tooLong = false;
        openQuote = false;
        recordLine = line;
        int c = read();
        if (c < 0) {
            return false;
        }
        while (true) {
            c = c == '"' ? quoted() : c;
            while (c >= 0 && c != delimiter && c != '\n') {
                append(c);
                c = read();
            }
            boolean last = c != delimiter;
            if (last && length > fieldStart() && content[length - 1] == '\r') {
                length--;
            }
            endField();
            if (last) {
                return true;
            }
            c = read();
        }
    }

    /// Reads a field in quotes up to its closing quote; returns the byte after it.
    private int quoted() throws IOException {
        while (true) {
            int c = read();
            if (c < 0) {
                openQuote = true;
                return c;
            }
            if (c != '"') {
                append(c);
                if (tooLong && c == '\n') {
                    return c;
                }
                continue;
            }
            c = read();
            if (c != '"') {
                return c;
            }
            append('"');
        }
    }

    private int read() throws IOException {
        if (at == limit) {
            limit = Math.max(0, in.read(chunk, 0, chunk.length));
            at = 0;
            if (limit == 0) {
                return -1;
            }
        }
        int c = chunk[at++];
        if (c == '\n') {
            line++;
        }
        return c & 0xFF;
    }

    private void append(int c) {
        if (length >= maxLength) {
            tooLong = true;
            return;
        }
        if (length == content.length) {
            content = Arrays.copyOf(content, Math.min(maxLength, length * 2));
        }
        content[length++] = (byte) c;
    }

    private int fieldStart() {
        return fields == 0 ? 0 : fieldEnds[fields - 1];
    }

    private void endField() {
        if (fields == fieldEnds.length) {
            fieldEnds = Arrays.copyOf(fieldEnds, fields * 2);
        }
        fieldEnds[fields++] = length;
    }

    int fields() {
        return fields;
    }

    String field(int i, Utf8 utf8) {
        int from = i == 0 ? 0 : fieldEnds[i - 1];
        return utf8.decode(content, from, fieldEnds[i] - from);
    }

    String excerpt() {
        return Utf8.excerpt(content, 0, length);
    }

    /// Line at which the record begins.
    long recordLine() {
        return recordLine;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /// Whether the input ended inside quotes.
    boolean isOpenQuote() {
        return openQuote;
    }
}
