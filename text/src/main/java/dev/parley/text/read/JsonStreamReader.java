package dev.parley.text.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// A JSON array of objects, or objects that follow one another over several lines. A syntax error
// ends
/// the reading, for there is no line to go on from.
final class JsonStreamReader extends RecordReader {
    private final JsonParser parser;
    private final JsonRecord record;
    private final RepairingReader characters;
    private boolean ended;

    JsonStreamReader(Input input, ReadOptions options) {
        super(input, "json");
        this.characters = new RepairingReader(input.stream());
        this.record = new JsonRecord(options.fields(), new Draft(input.source().name()));
        try {
            this.parser = JsonRecord.factory(options.maxRecordBytes()).createParser(characters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Nullable Read advance() throws IOException {
        if (ended) {
            return null;
        }
        try {
            return element();
        } catch (JsonProcessingException e) {
            ended = true;
            Read.Reject reject = JsonRecord.refused(e, line(), "");
            return new Read.Reject(
                    reject.line(),
                    reject.code(),
                    reject.reason() + "; nothing after it was read",
                    "");
        }
    }

    private @Nullable Read element() throws IOException {
        JsonToken token = parser.nextToken();
        while (token == JsonToken.START_ARRAY && parser.getParsingContext().getParent().inRoot()) {
            token = parser.nextToken();
        }
        while (token == JsonToken.END_ARRAY) {
            token = parser.nextToken();
        }
        if (token == null) {
            ended = true;
            return null;
        }
        long line = line();
        if (token == JsonToken.START_OBJECT) {
            return record.read(parser, line);
        }
        parser.skipChildren();
        return new Read.Reject(line, "json.not_object", "the element is not a JSON object", "");
    }

    @Override
    long line() {
        return parser.currentLocation().getLineNr();
    }

    @Override
    public long encodingFaults() {
        return characters.faults();
    }
}
