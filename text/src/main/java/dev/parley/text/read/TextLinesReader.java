package dev.parley.text.read;

import dev.parley.core.Utterance;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// One text a line: the body of a post. Blank lines are no records.
final class TextLinesReader extends RecordReader {
    private final ByteLines lines;
    private final String sourceName;
    private final Utf8 utf8 = new Utf8();

    TextLinesReader(Input input, ReadOptions options) {
        super(input, "text lines");
        this.lines = new ByteLines(input.stream(), options.maxRecordBytes());
        this.sourceName = input.source().name();
    }

    @Override
    @Nullable Read advance() throws IOException {
        if (!pass()) {
            return null;
        }
        long line = lines.number();
        if (lines.isTooLong()) {
            return Rejects.tooLong(line, lines);
        }
        String text = utf8.decode(lines.bytes(), lines.start(), lines.length());
        return new Read.Ok(Utterance.post(sourceName + ":" + line, null, "", text), line);
    }

    @Override
    boolean pass() throws IOException {
        while (lines.next()) {
            if (!lines.isBlank()) {
                return true;
            }
        }
        return false;
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
