package dev.parley.pipeline.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.parley.core.Finding;
import dev.parley.core.Utterance;
import dev.parley.signals.SignalValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The shape of an explanation: `id`, `kind`, `community`, `source`, and for each signal what the
/// wide shape has with evidence, plus `version`, `distribution` and `provenance`.
public final class ExplainJson {
    private ExplainJson() {}

    public static String text(Utterance utterance, List<SignalValue> values) {
        JsonLines lines = new JsonLines();
        try {
            JsonGenerator json = lines.json();
            json.useDefaultPrettyPrinter();
            write(json, utterance, values);
            return new String(lines.toBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory failed", e);
        }
    }

    private static void write(JsonGenerator json, Utterance utterance, List<SignalValue> values)
            throws IOException {
        String source = utterance.source();
        json.writeStartObject();
        json.writeStringField("id", Unicode.whole(utterance.id()));
        json.writeStringField("kind", WideJson.kind(utterance));
        json.writeFieldName("community");
        WideJson.text(json, utterance.community());
        json.writeStringField("source", Unicode.whole(source));
        json.writeObjectFieldStart("signals");
        for (SignalValue value : values) {
            json.writeObjectFieldStart(value.signal());
            json.writeNumberField("version", value.version());
            WideJson.fields(json, value.finding(), source, true);
            distribution(json, value.finding());
            json.writeFieldName("provenance");
            ProvenanceKeys.write(json, value.provenance());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void distribution(JsonGenerator json, Finding finding) throws IOException {
        Finding inner = finding instanceof Finding.Graded graded ? graded.label() : finding;
        if (inner instanceof Finding.Label label && !label.distribution().isEmpty()) {
            json.writeObjectFieldStart("distribution");
            for (Finding.Scored scored : label.distribution()) {
                SignalJson.number(json, scored.value(), scored.probability());
            }
            json.writeEndObject();
        }
    }
}
