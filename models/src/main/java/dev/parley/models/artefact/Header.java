package dev.parley.models.artefact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

/// What a model is, where it comes from and what it was measured to do.
///
/// @param name also its file's name, such as `topic-accurate`
/// @param kind which reader understands it, such as `linear-head/1`
/// @param description what it does, one sentence
/// @param trainedOn every source its numbers learned from; empty for a model that learned from
///   nothing
/// @param licence of this file
/// @param metrics measured figures, free JSON object
/// @param config what the kind's reader needs beside the tensors, free JSON object
public record Header(
        String name,
        String kind,
        LocalDate created,
        String description,
        List<Source> trainedOn,
        String licence,
        ObjectNode metrics,
        Creator creator,
        ObjectNode config) {

    /// One source of training data.
    ///
    /// @param rows how many of its rows were used
    /// @param sha256 of the file it came as; empty when there is no one file
    public record Source(String source, String licence, long rows, String sha256) {}

    /// What wrote the file.
    public record Creator(String parley, String java, String os, String cpu) {
        /// The running process.
        public static Creator here(String parleyVersion) {
            return new Creator(
                    parleyVersion,
                    System.getProperty("java.runtime.version", "unknown"),
                    System.getProperty("os.name", "unknown"),
                    System.getProperty("os.arch", "unknown"));
        }
    }

    public Header {
        if (!name.matches("[a-z0-9][a-z0-9._-]*")) {
            throw new IllegalArgumentException(
                    "artefact name '" + name + "' must match [a-z0-9][a-z0-9._-]*");
        }
        trainedOn = List.copyOf(trainedOn);
        metrics = metrics.deepCopy();
        config = config.deepCopy();
    }

    /// A header with no source, metric or configuration yet.
    public static Header of(
            String name, String kind, LocalDate created, String description, Creator creator) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return new Header(
                name,
                kind,
                created,
                description,
                List.of(),
                "Apache-2.0",
                json.objectNode(),
                creator,
                json.objectNode());
    }

    public Header withTrainedOn(List<Source> sources) {
        return new Header(
                name, kind, created, description, sources, licence, metrics, creator, config);
    }

    public Header withLicence(String other) {
        return new Header(
                name, kind, created, description, trainedOn, other, metrics, creator, config);
    }

    public Header withMetrics(ObjectNode other) {
        return new Header(
                name, kind, created, description, trainedOn, licence, other, creator, config);
    }

    public Header withConfig(ObjectNode other) {
        return new Header(
                name, kind, created, description, trainedOn, licence, metrics, creator, other);
    }

    public Header withKind(String other) {
        return new Header(
                name, other, created, description, trainedOn, licence, metrics, creator, config);
    }

    /// The header as written, without the tensors.
    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", name).put("kind", kind).put("created", created.toString());
        json.put("description", description);
        for (Source s : trainedOn) {
            json.withArray("/trainedOn")
                    .addObject()
                    .put("source", s.source())
                    .put("licence", s.licence())
                    .put("rows", s.rows())
                    .put("sha256", s.sha256());
        }
        json.put("licence", licence);
        json.set("metrics", metrics);
        json.putObject("creator")
                .put("parley", creator.parley())
                .put("java", creator.java())
                .put("os", creator.os())
                .put("cpu", creator.cpu());
        json.set("config", config);
        return json;
    }

    static Header fromJson(JsonNode json) {
        return new Header(
                text(json, "name"),
                text(json, "kind"),
                LocalDate.parse(text(json, "created")),
                text(json, "description"),
                json.path("trainedOn")
                        .valueStream()
                        .map(s ->
                                new Source(
                                        text(s, "source"), text(s, "licence"),
                                        s.path("rows").longValue(), text(s, "sha256")))
                        .toList(),
                text(json, "licence"),
                object(json, "metrics"),
                creator(json.path("creator")),
                object(json, "config"));
    }

    private static Creator creator(JsonNode json) {
        return new Creator(
                text(json, "parley"), text(json, "java"), text(json, "os"), text(json, "cpu"));
    }

    private static ObjectNode object(JsonNode json, String field) {
        if (json.get(field) instanceof ObjectNode o) {
            return o;
        }
        throw new IllegalArgumentException("the header's '" + field + "' is no JSON object");
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException(
                    "the header's '" + field + "' is missing or no text");
        }
        return value.textValue();
    }
}
