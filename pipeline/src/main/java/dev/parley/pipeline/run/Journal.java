package dev.parley.pipeline.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.pipeline.StageTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How far a run has come: what is in complete parts, and all that a resumed run must know to go on
/// as if nothing had happened. One file, replaced in one step after each part.
///
/// @param asked what the run was asked to do; a run that is asked something else does not go on
///   from here
/// @param parts complete parts, in order
/// @param digest of all records in complete parts, see [Digest]
/// @param rejectBytes length of the file of rejects that belongs to complete parts
/// @param tally counts over complete parts
/// @param nanos wall time spent, over all starts
/// @param stages time by stage, over all starts
/// @param finished whether all inputs were read to their end
record Journal(
        Map<String, String> asked,
        List<Part> parts,
        long digest,
        long rejectBytes,
        Tally tally,
        long nanos,
        List<StageTime> stages,
        boolean finished) {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    Journal {
        asked = Map.copyOf(asked);
        parts = List.copyOf(parts);
        stages = List.copyOf(stages);
    }

    /// One complete part.
    ///
    /// @param records how many records of the inputs it answers, rejects included
    /// @param files name and length of each file
    record Part(long records, Map<String, Long> files) {}

    static Journal start(Map<String, String> asked) {
        return new Journal(asked, List.of(), Digest.EMPTY, 0, new Tally(), 0, List.of(), false);
    }

    /// Records of the inputs that are answered.
    long records() {
        return parts.stream().mapToLong(Part::records).sum();
    }

    byte[] toJson() throws JsonProcessingException {
        ObjectNode node = MAPPER.createObjectNode();
        new TreeMap<>(asked).forEach(node.putObject("asked")::put);
        ArrayNode list = node.putArray("parts");
        for (Part part : parts) {
            ObjectNode files = list.addObject().put("records", part.records()).putObject("files");
            part.files().forEach(files::put);
        }
        node.put("digest", digest).put("reject_bytes", rejectBytes).put("nanos", nanos);
        ArrayNode times = node.putArray("stages");
        stages.forEach(s ->
                times.addObject()
                        .put("stage", s.stage())
                        .put("documents", s.documents())
                        .put("nanos", s.nanos()));
        node.put("finished", finished);
        node.set("tally", tally.toJson());
        return MAPPER.writeValueAsBytes(node);
    }

    /// @throws IOException when the bytes are not a journal
    static Journal of(byte[] json) throws IOException {
        JsonNode node = MAPPER.readTree(json);
        if (!node.path("asked").isObject() || !node.path("parts").isArray()) {
            throw new IOException("it has no 'asked' and 'parts'");
        }
        Map<String, String> asked = new LinkedHashMap<>();
        node.path("asked").properties().forEach(e -> asked.put(e.getKey(), e.getValue().asText()));
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : node.path("parts")) {
            Map<String, Long> files = new LinkedHashMap<>();
            part.path("files")
                    .properties()
                    .forEach(e -> files.put(e.getKey(), e.getValue().asLong()));
            parts.add(new Part(part.path("records").asLong(), files));
        }
        List<StageTime> stages = new ArrayList<>();
        for (JsonNode s : node.path("stages")) {
            stages.add(
                    new StageTime(
                            s.path("stage").asText(),
                            s.path("documents").asLong(),
                            s.path("nanos").asLong()));
        }
        return new Journal(
                asked,
                parts,
                node.path("digest").asLong(),
                node.path("reject_bytes").asLong(),
                Tally.of(node.path("tally")),
                node.path("nanos").asLong(),
                stages,
                node.path("finished").asBoolean());
    }
}
