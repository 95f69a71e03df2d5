package dev.parley.pipeline.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A growing buffer of JSON values, one a line. Not thread-safe.
final class JsonLines {
    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder()
                    .rootValueSeparator("")
                    .configure(JsonWriteFeature.ESCAPE_NON_ASCII, false)
                    .build();

    private final Buffer buffer = new Buffer();
    private JsonGenerator json;

    /// Lets the bytes be read in place.
    private static final class Buffer extends ByteArrayOutputStream {
        byte[] bytes() {
            return buf;
        }

        void cut(int size) {
            count = size;
        }
    }

    JsonLines() {
        json = generator();
    }

    private JsonGenerator generator() {
        try {
            return FACTORY.createGenerator(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory failed", e);
        }
    }

    JsonGenerator json() {
        return json;
    }

    /// Bytes so far, after everything that was written has arrived.
    int mark() throws IOException {
        json.flush();
        return buffer.size();
    }

    void endLine() throws IOException {
        json.flush();
        buffer.write('\n');
    }

    /// The bytes before the last [#mark], in place; later writes may move them.
    byte[] array() {
        return buffer.bytes();
    }

    /// What lies between two marks.
    String text(int from, int to) {
        return new String(buffer.bytes(), from, to - from, StandardCharsets.UTF_8);
    }

    byte[] toBytes() throws IOException {
        int size = mark();
        return Arrays.copyOf(buffer.bytes(), size);
    }

    /// Forgets everything after `mark`, also a line that was left unfinished.
    void reset(int mark) {
        buffer.cut(mark);
        json = generator();
    }
}
