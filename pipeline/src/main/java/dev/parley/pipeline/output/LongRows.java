package dev.parley.pipeline.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.parley.core.Evidence;
import dev.parley.core.Finding;
import dev.parley.core.Provenance;
import dev.parley.core.Utterance;
import dev.parley.signals.SignalValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The long shape: one JSON line a signal value, and the same rows for columns.
///
/// Fields, always all of them: `utterance_id`, `kind`, `conversation_id`, `community`, `created`,
/// `signal`, `version`, `value`, `abstain`, `confidence`, `score`, `risk`, `evidence`,
/// `provenance`.
final class LongRows {
    private final ProvenanceKeys keys;
    private final JsonLines lines = new JsonLines();
    private final List<Row> rows = new ArrayList<>();

    /// A plan's values share their records, and looking a record up by content reads all of it.
    private final Map<Provenance, String> keyOf = new IdentityHashMap<>();

    LongRows(ProvenanceKeys keys) {
        this.keys = keys;
    }

    void add(Utterance utterance, List<SignalValue> values) throws IOException {
        String source = utterance.source();
        SerializedString subject = null;
        for (SignalValue value : values) {
            lines.json().writeStartObject();
            if (subject == null) {
                int from = lines.mark();
                subject(utterance);
                subject = new SerializedString(lines.text(from, lines.mark()) + ",");
            } else {
                lines.json().writeRaw(subject);
            }
            rows.add(row(utterance, value, source));
        }
    }

    /// The fields that all rows of an utterance begin with; written once, then copied.
    private void subject(Utterance utterance) throws IOException {
        JsonGenerator json = lines.json();
        json.writeStringField("utterance_id", Unicode.whole(utterance.id()));
        json.writeStringField("kind", WideJson.kind(utterance));
        json.writeStringField("conversation_id", Unicode.whole(utterance.conversationId()));
        json.writeFieldName("community");
        WideJson.text(json, utterance.community());
        json.writeFieldName("created");
        WideJson.text(json, utterance.created() == null ? null : utterance.created().toString());
    }

    private Row row(Utterance utterance, SignalValue value, String source) throws IOException {
        JsonGenerator json = lines.json();
        Finding finding = value.finding();
        json.writeStringField("signal", value.signal());
        json.writeNumberField("version", value.version());
        json.writeFieldName("value");
        int valueStart = lines.mark() + 1;
        SignalJson.value(json, finding, source);
        int valueEnd = lines.mark();
        json.writeFieldName("abstain");
        WideJson.text(json, finding instanceof Finding.Abstain abstain ? abstain.reason() : null);
        number(json, "confidence", SignalJson.confidence(finding));
        number(json, "score", score(finding));
        json.writeFieldName("risk");
        WideJson.text(json, risk(finding));
        json.writeFieldName("evidence");
        int evidenceStart = lines.mark() + 1;
        List<Evidence> evidence = SignalJson.evidence(finding);
        SignalJson.evidence(json, evidence, source);
        int evidenceEnd = lines.mark();
        String provenance = keyOf.computeIfAbsent(value.provenance(), keys::of);
        json.writeStringField("provenance", provenance);
        json.writeEndObject();
        lines.endLine();
        return new Row(
                utterance,
                value,
                finding instanceof Finding.Abstain ? valueEnd : valueStart,
                valueEnd,
                evidence.isEmpty() ? evidenceEnd : evidenceStart,
                evidenceEnd,
                provenance);
    }

    /// The point of a graded value on its line.
    static OptionalDouble score(Finding finding) {
        return finding instanceof Finding.Graded graded
                ? OptionalDouble.of(graded.score())
                : OptionalDouble.empty();
    }

    /// The highest risk of a suitability value.
    static @Nullable String risk(Finding finding) {
        return finding instanceof Finding.Suitability suitability
                ? suitability.risk().label()
                : null;
    }

    private static void number(JsonGenerator json, String field, OptionalDouble number)
            throws IOException {
        json.writeFieldName(field);
        if (number.isPresent()) {
            Decimals.write(json, number.getAsDouble());
        } else {
            json.writeNull();
        }
    }

    List<Row> rows() {
        return rows;
    }

    JsonLines lines() {
        return lines;
    }
}
