package dev.parley.pipeline.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.parley.core.Evidence;
import dev.parley.core.Finding;
import dev.parley.core.Utterance;
import dev.parley.signals.SignalValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The wide shape: all signals of one utterance as one JSON object, in the order of the registry. A
/// contract, described by [#SCHEMA].
public final class WideJson {
    /// Class path resource with the JSON schema of the shape.
    public static final String SCHEMA = "schema/wide-v1.schema.json";

    private WideJson() {}

    /// Writes one object; the generator stays open.
    ///
    /// @param evidence whether every value says why
    public static void write(
            JsonGenerator json, Utterance utterance, List<SignalValue> values, boolean evidence)
            throws IOException {
        String source = utterance.source();
        json.writeStartObject();
        json.writeStringField("id", Unicode.whole(utterance.id()));
        json.writeStringField("kind", kind(utterance));
        json.writeFieldName("community");
        text(json, utterance.community());
        json.writeObjectFieldStart("signals");
        for (SignalValue value : values) {
            json.writeFieldName(value.signal());
            signal(json, value.finding(), source, evidence);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /// The same object as text, for answers of one utterance.
    public static String text(Utterance utterance, List<SignalValue> values, boolean evidence) {
        JsonLines line = new JsonLines();
        try {
            write(line.json(), utterance, values, evidence);
            return new String(line.toBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory failed", e);
        }
    }

    private static void signal(JsonGenerator json, Finding finding, String source, boolean evidence)
            throws IOException {
        json.writeStartObject();
        fields(json, finding, source, evidence);
        json.writeEndObject();
    }

    /// What an object of one signal has in it.
    static void fields(JsonGenerator json, Finding finding, String source, boolean withEvidence)
            throws IOException {
        if (finding instanceof Finding.Abstain abstain) {
            json.writeStringField("abstain", Unicode.whole(abstain.reason()));
            return;
        }
        json.writeFieldName("value");
        SignalJson.value(json, finding, source);
        SignalJson.extras(json, finding);
        OptionalDouble confidence = SignalJson.confidence(finding);
        if (confidence.isPresent()) {
            SignalJson.number(json, "confidence", confidence.getAsDouble());
        }
        List<Evidence> all = SignalJson.evidence(finding);
        if (withEvidence && !all.isEmpty()) {
            json.writeFieldName("evidence");
            SignalJson.evidence(json, all, source);
        }
    }

    static String kind(Utterance utterance) {
        return utterance.kind().name().toLowerCase(Locale.ROOT);
    }

    static void text(JsonGenerator json, @Nullable String text) throws IOException {
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(Unicode.whole(text));
        }
    }
}
