package dev.parley.pipeline.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.parley.core.Evidence;
import dev.parley.core.Finding;
import dev.parley.core.Span;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/// Writes the parts of one signal value as JSON. Spans must point into the source that is passed.
public final class SignalJson {
    private SignalJson() {}

    /// What a finding says, as one JSON value: a string for a label, an array for labels,
    /// categories and mentions, an object for scores, base64 for a vector, `null` for an
    /// abstention.
    static void value(JsonGenerator json, Finding finding, String source) throws IOException {
        switch (finding) {
            case Finding.Label label -> json.writeString(Unicode.whole(label.value()));
            case Finding.Labels labels -> labels(json, labels.values());
            case Finding.Graded graded -> value(json, graded.label(), source);
            case Finding.Scores scores -> scores(json, scores.scores());
            case Finding.Flag flag -> json.writeBoolean(flag.value());
            case Finding.Suitability suitability -> categories(json, suitability.categories());
            case Finding.Mentions mentions -> mentions(json, mentions.mentions(), source);
            case Finding.Vector vector -> json.writeBinary(vector.values());
            case Finding.Abstain abstain -> json.writeNull();
        }
    }

    /// What else a finding says beside its value: the score of a grade, the highest risk, the
    /// length of a vector.
    static void extras(JsonGenerator json, Finding finding) throws IOException {
        switch (finding) {
            case Finding.Graded graded -> number(json, "score", graded.score());
            case Finding.Suitability suitability ->
                    json.writeStringField("risk", suitability.risk().label());
            case Finding.Vector vector -> json.writeNumberField("dims", vector.values().length);
            case Finding.Label l -> {}
            case Finding.Labels l -> {}
            case Finding.Scores s -> {}
            case Finding.Flag f -> {}
            case Finding.Mentions m -> {}
            case Finding.Abstain a -> {}
        }
    }

    /// How sure a finding is as a whole; empty where every part has its own confidence, or none.
    public static OptionalDouble confidence(Finding finding) {
        return switch (finding) {
            case Finding.Label label -> OptionalDouble.of(label.confidence());
            case Finding.Labels labels -> OptionalDouble.of(labels.confidence());
            case Finding.Graded graded -> OptionalDouble.of(graded.label().confidence());
            case Finding.Flag flag -> OptionalDouble.of(flag.confidence());
            case Finding.Suitability suitability -> OptionalDouble.of(suitability.confidence());
            case Finding.Scores s -> OptionalDouble.empty();
            case Finding.Mentions m -> OptionalDouble.empty();
            case Finding.Vector v -> OptionalDouble.empty();
            case Finding.Abstain a -> OptionalDouble.empty();
        };
    }

    /// Why a finding says what it says; empty for vectors and abstentions.
    public static List<Evidence> evidence(Finding finding) {
        return switch (finding) {
            case Finding.Label label -> label.evidence();
            case Finding.Labels labels -> labels.evidence();
            case Finding.Graded graded -> graded.label().evidence();
            case Finding.Flag flag -> flag.evidence();
            case Finding.Suitability suitability -> suitability.evidence();
            case Finding.Scores scores -> scores.evidence();
            case Finding.Mentions mentions -> mentions.evidence();
            case Finding.Vector v -> List.of();
            case Finding.Abstain a -> List.of();
        };
    }

    /// All evidence as an array of objects that name their `kind`.
    static void evidence(JsonGenerator json, List<Evidence> all, String source) throws IOException {
        json.writeStartArray();
        for (Evidence evidence : all) {
            json.writeStartObject();
            switch (evidence) {
                case Evidence.Text text -> {
                    json.writeStringField("kind", "text");
                    span(json, text.span(), source);
                }
                case Evidence.Rule rule -> {
                    json.writeStringField("kind", "rule");
                    json.writeStringField("rule", Unicode.whole(rule.rule()));
                    span(json, rule.span(), source);
                }
                case Evidence.Feature feature -> {
                    json.writeStringField("kind", "feature");
                    json.writeStringField("name", Unicode.whole(feature.name()));
                }
                case Evidence.Community community -> {
                    json.writeStringField("kind", "community");
                    json.writeStringField("name", Unicode.whole(community.name()));
                }
                case Evidence.Entry entry -> {
                    json.writeStringField("kind", "entry");
                    json.writeStringField("list", Unicode.whole(entry.list()));
                    json.writeStringField("entry", Unicode.whole(entry.entry()));
                    span(json, entry.span(), source);
                }
            }
            number(json, "weight", evidence.weight());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void number(JsonGenerator json, String field, double value) throws IOException {
        json.writeFieldName(field);
        Decimals.write(json, value);
    }

    private static void labels(JsonGenerator json, List<Finding.Scored> values) throws IOException {
        json.writeStartArray();
        for (Finding.Scored scored : values) {
            json.writeStartObject();
            json.writeStringField("id", Unicode.whole(scored.value()));
            number(json, "confidence", scored.probability());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void scores(JsonGenerator json, List<Finding.Scored> values) throws IOException {
        json.writeStartObject();
        for (Finding.Scored scored : values) {
            number(json, scored.value(), scored.probability());
        }
        json.writeEndObject();
    }

    private static void categories(JsonGenerator json, List<Finding.CategoryRisk> categories)
            throws IOException {
        json.writeStartArray();
        for (Finding.CategoryRisk category : categories) {
            json.writeStartObject();
            json.writeStringField("category", category.category());
            json.writeStringField("risk", category.risk().label());
            number(json, "confidence", category.confidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void mentions(JsonGenerator json, List<Finding.Mention> mentions, String source)
            throws IOException {
        json.writeStartArray();
        for (Finding.Mention mention : mentions) {
            json.writeStartObject();
            span(json, mention.span(), source);
            json.writeStringField("type", mention.type());
            if (mention.entity() == null) {
                json.writeNullField("entity");
            } else {
                json.writeStringField("entity", mention.entity());
            }
            number(json, "confidence", mention.confidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void span(JsonGenerator json, Span span, String source) throws IOException {
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
        json.writeStringField("text", Unicode.whole(span.of(source)));
    }
}
