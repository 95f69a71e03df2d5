package dev.parley.text.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.parley.text.read.FieldMap.Target;
import java.io.IOException;

/// Reads one JSON object into a [Draft].
final class JsonRecord {
    private final FieldMap fields;
    private final Draft draft;

    JsonRecord(FieldMap fields, Draft draft) {
        this.fields = fields;
        this.draft = draft;
    }

    /// A factory that bounds what hostile input can cost, and takes raw control characters in
    // strings.
    static JsonFactory factory(int maxRecordBytes) {
        return new JsonFactoryBuilder()
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxStringLength(maxRecordBytes)
                                .maxNestingDepth(500)
                                .build())
                .build();
    }

    /// Reads the object whose `{` is the current token, to its `}`.
    Read read(JsonParser parser, long line) throws IOException {
        draft.clear();
        Read.Reject wrongType = null;
        String name;
        while ((name = parser.nextFieldName()) != null) {
            Target target = fields.find(name);
            JsonToken token = parser.nextToken();
            if (token == null) {
                break;
            }
            if (target == null) {
                parser.skipChildren();
            } else if (token.isStructStart()) {
                parser.skipChildren();
                if (target.part() != FieldMap.Part.NAME) {
                    wrongType = wrongType(name, token, line);
                }
            } else if (token != JsonToken.VALUE_NULL) {
                draft.set(target, parser.getText());
            }
        }
        return wrongType != null ? wrongType : draft.finish(line);
    }

    private static Read.Reject wrongType(String field, JsonToken token, long line) {
        String seen = token == JsonToken.START_ARRAY ? "an array" : "an object";
        return new Read.Reject(
                line,
                "field.type",
                "field '" + field + "' is " + seen + "; a text, a number or null is allowed",
                "");
    }

    /// What is wrong with a record that the parser refused.
    static Read.Reject refused(IOException e, long line, String excerpt) {
        String message =
                e instanceof com.fasterxml.jackson.core.JsonProcessingException j
                        ? j.getOriginalMessage()
                        : String.valueOf(e.getMessage());
        String first = message.lines().findFirst().orElse("");
        String shortened = first.length() > 200 ? first.substring(0, 200) : first;
        return e instanceof StreamConstraintsException
                ? new Read.Reject(
                        line, "json.depth", "the record exceeds a limit: " + shortened, excerpt)
                : new Read.Reject(
                        line, "json.syntax", "the record is not JSON: " + shortened, excerpt);
    }
}
