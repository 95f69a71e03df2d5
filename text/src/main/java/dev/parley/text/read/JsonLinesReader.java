package dev.parley.text.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// One JSON object a line. Blank lines are no records.
final class JsonLinesReader extends RecordReader {
    private final ByteLines lines;
    private final JsonFactory json;
    private final JsonRecord record;
    private final Utf8 utf8 = new Utf8();

    JsonLinesReader(Input input, ReadOptions options) {
        super(input, "json lines");
        this.lines = new ByteLines(input.stream(), options.maxRecordBytes());
        this.json = JsonRecord.factory(options.maxRecordBytes());
        this.record = new JsonRecord(options.fields(), new Draft(input.source().name()));
    }

    @Override
    @Nullable Read advance() throws IOException {
        if (!nextLine()) {
            return null;
        }
        long line = lines.number();
        if (lines.isTooLong()) {
            return Rejects.tooLong(line, lines);
        }
        try {
            return parse(json.createParser(lines.bytes(), lines.start(), lines.length()), line);
        } catch (IOException e) {
            return again(e, line);
        }
    }

    /// Malformed UTF-8 stops the byte parser; then the line is decoded with replacements. Bytes
    // that are
    /// no JSON either way are refused.
    private Read again(IOException first, long line) {
        String message = String.valueOf(first.getMessage());
        boolean encoding =
                first instanceof CharConversionException
                        || message.contains("UTF-8")
                        || message.contains("UTF-32");
        if (!encoding) {
            return JsonRecord.refused(first, line, excerpt());
        }
        try {
            return parse(
                    json.createParser(utf8.decode(lines.bytes(), lines.start(), lines.length())),
                    line);
        } catch (IOException e) {
            return JsonRecord.refused(e, line, excerpt());
        }
    }

    private Read parse(JsonParser opened, long line) throws IOException {
        try (JsonParser parser = opened) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                return new Read.Reject(
                        line, "json.not_object", "the line is not a JSON object", excerpt());
            }
            Read read = record.read(parser, line);
            if (parser.nextToken() != null) {
                return new Read.Reject(
                        line, "json.syntax", "the line holds more than one JSON value", excerpt());
            }
            return read instanceof Read.Reject r
                    ? new Read.Reject(line, r.code(), r.reason(), excerpt())
                    : read;
        }
    }

    private String excerpt() {
        return Utf8.excerpt(lines.bytes(), lines.start(), lines.length());
    }

    private boolean nextLine() throws IOException {
        while (lines.next()) {
            if (!lines.isBlank()) {
                return true;
            }
        }
        return false;
    }

    @Override
    boolean pass() throws IOException {
        return nextLine();
    }

    @Override
    long line() {
        return lines.number();
    }

    @Override
    public long encodingFaults() {
        return utf8.faults();
    }
}
