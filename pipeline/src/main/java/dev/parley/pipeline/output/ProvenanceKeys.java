package dev.parley.pipeline.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.parley.core.ArtefactRef;
import dev.parley.core.Provenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// Short keys for provenance records: rows carry the key, one file carries the records. A key is
/// made from the record's content, so equal records have equal keys in every run. Immutable.
public final class ProvenanceKeys {
    private static final int KEY_BYTES = 6;

    private final Map<Provenance, String> keys;

    private ProvenanceKeys(Map<Provenance, String> keys) {
        this.keys = keys;
    }

    public static ProvenanceKeys of(Collection<Provenance> records) {
        Map<Provenance, String> keys = new LinkedHashMap<>();
        records.forEach(record -> keys.put(record, hash(record)));
        return new ProvenanceKeys(keys);
    }

    /// Twelve hex digits.
    public String of(Provenance record) {
        String key = keys.get(record);
        return key == null ? hash(record) : key;
    }

    /// One key for all records together.
    public String digest() {
        return String.join("-", keys.values());
    }

    /// All records as one JSON object, by key.
    public byte[] toJson() {
        JsonLines lines = new JsonLines();
        try {
            JsonGenerator json = lines.json();
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            for (Map.Entry<Provenance, String> entry : keys.entrySet()) {
                json.writeFieldName(entry.getValue());
                write(json, entry.getKey());
            }
            json.writeEndObject();
            lines.endLine();
            return lines.toBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory failed", e);
        }
    }

    static void write(JsonGenerator json, Provenance record) throws IOException {
        json.writeStartObject();
        json.writeStringField("signal", record.signal());
        json.writeStringField("annotator", record.annotator());
        json.writeArrayFieldStart("artefacts");
        for (ArtefactRef artefact : record.artefacts()) {
            json.writeStartObject();
            json.writeStringField("name", artefact.name());
            json.writeStringField("sha256", artefact.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("vocabularies");
        for (String vocabulary : record.vocabularies()) {
            json.writeString(vocabulary);
        }
        json.writeEndArray();
        json.writeStringField("code", record.code());
        json.writeEndObject();
    }

    private static String hash(Provenance record) {
        JsonLines line = new JsonLines();
        try {
            write(line.json(), record);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(line.toBytes());
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory failed", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }
}
