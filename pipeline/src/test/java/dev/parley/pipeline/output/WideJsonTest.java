package dev.parley.pipeline.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.parley.core.Evidence;
import dev.parley.core.Finding;
import dev.parley.core.Provenance;
import dev.parley.core.Risk;
import dev.parley.core.Span;
import dev.parley.core.Utterance;
import dev.parley.pipeline.FakeSignals;
import dev.parley.signals.SignalValue;
import dev.parley.text.Cleaner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WideJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Provenance PROVENANCE =
            new Provenance("x@1", "x.fast", List.of(), List.of(), "1");
    private static final Utterance POST =
            Utterance.post("p1", "shoes", "Nike Air?", "So \"good\" 🎉");

    private static SignalValue value(String signal, Finding finding) {
        return new SignalValue(signal, 1, "p1", finding, PROVENANCE);
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in =
                WideJsonTest.class.getClassLoader().getResourceAsStream(WideJson.SCHEMA)) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Objects.requireNonNull(in));
        }
    }

    private static List<SignalValue> oneOfEach() {
        Finding.Label label =
                new Finding.Label(
                        "review",
                        0.91237,
                        List.of(),
                        List.of(new Evidence.Text(new Span(5, 9), 1.5)));
        return List.of(
                value("conversation.type", label),
                value("embedding.text", new Finding.Vector(new byte[] {1, -2, 127})),
                value(
                        "emotion",
                        new Finding.Labels(
                                List.of(new Finding.Scored("joy", 0.7)), 0.7, List.of())),
                value(
                        "mention",
                        new Finding.Mentions(
                                List.of(
                                        new Finding.Mention(
                                                new Span(0, 4), "brand", "Q483915", 0.97),
                                        new Finding.Mention(new Span(5, 8), "product", null, 0.5)),
                                List.of())),
                value("quality.promotional", new Finding.Flag(false, 0.99, List.of())),
                value(
                        "safety.attributes",
                        new Finding.Scores(
                                List.of(new Finding.Scored("toxicity", 0.12)), List.of())),
                value("sentiment", new Finding.Graded(label, -0.4)),
                value(
                        "suitability.garm",
                        new Finding.Suitability(
                                List.of(new Finding.CategoryRisk("adult", Risk.MEDIUM, 0.6)),
                                Risk.MEDIUM,
                                0.8,
                                List.of())),
                value("topic.iab_content", new Finding.Abstain("too short")));
    }

    @Test
    void oneOfEachKind_looksAsTheContractSays() {
        assertThat(WideJson.text(POST, oneOfEach(), false))
                .isEqualTo(
                        """
                        {"id":"p1","kind":"post","community":"shoes","signals":{\
                        "conversation.type":{"value":"review","confidence":0.9124},\
                        "embedding.text":{"value":"Af5/","dims":3},\
                        "emotion":{"value":[{"id":"joy","confidence":0.7}],"confidence":0.7},\
                        "mention":{"value":[{"start":0,"end":4,"text":"Nike","type":"brand","entity":"Q483915","confidence":0.97},\
                        {"start":5,"end":8,"text":"Air","type":"product","entity":null,"confidence":0.5}]},\
                        "quality.promotional":{"value":false,"confidence":0.99},\
                        "safety.attributes":{"value":{"toxicity":0.12}},\
                        "sentiment":{"value":"review","score":-0.4,"confidence":0.9124},\
                        "suitability.garm":{"value":[{"category":"adult","risk":"medium","confidence":0.6}],"risk":"medium","confidence":0.8},\
                        "topic.iab_content":{"abstain":"too short"}}}\
                        """);
    }

    @Test
    void evidence_isThereOnlyWhenAsked() throws IOException {
        assertThat(WideJson.text(POST, oneOfEach(), false)).doesNotContain("evidence");
        String line = WideJson.text(POST, oneOfEach(), true);
        assertThat(MAPPER.readTree(line).at("/signals/conversation.type/evidence/0/text").asText())
                .isEqualTo("Air?");
        assertThat(schema().validate(MAPPER.readTree(line))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain text with Acme in it?",
                "🎉 \uD800 broken \u0000 Acme\uDC00",
                "مرحبا Acme שלום"
            })
    void pipelineOutput_fitsTheSchema(String body) throws IOException {
        Utterance post = Utterance.post("p", null, "", body);
        List<SignalValue> values = FakeSignals.pipeline().annotate(Cleaner.of().clean(post));
        for (boolean evidence : new boolean[] {false, true}) {
            assertThat(schema().validate(MAPPER.readTree(WideJson.text(post, values, evidence))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"x\",\"kind\":\"thread\",\"community\":null,\"signals\":{}}",
                "{\"id\":\"x\",\"kind\":\"post\",\"community\":null,\"signals\":{\"a\":{\"value\":null}}}",
                "{\"id\":\"x\",\"kind\":\"post\",\"community\":null,\"signals\":{\"a\":{\"value\":\"v\",\"abstain\":\"r\"}}}",
                "{\"id\":\"x\",\"kind\":\"post\",\"community\":null,\"signals\":{\"a\":{\"value\":\"v\",\"confidence\":1.5}}}",
                "{\"id\":\"x\",\"kind\":\"post\",\"community\":null,\"signals\":{\"mention\":{\"value\":[{\"start\":0}]}}}"
            })
    void otherShapes_doNotFitTheSchema(String line) throws IOException {
        assertThat(schema().validate(MAPPER.readTree(line))).isNotEmpty();
    }

    @Test
    void valueThatCannotBeWritten_leavesNoTrace() throws IOException {
        Rendered rendered =
                new Rendered(
                        Set.of(Format.WIDE, Format.JSONL), false, ProvenanceKeys.of(List.of()));
        rendered.add(POST, oneOfEach());
        List<SignalValue> broken =
                List.of(
                        oneOfEach().getFirst(),
                        value(
                                "mention",
                                new Finding.Mentions(
                                        List.of(
                                                new Finding.Mention(
                                                        new Span(90, 99), "brand", null, 1)),
                                        List.of())));
        assertThatThrownBy(() -> rendered.add(POST, broken))
                .isInstanceOf(IndexOutOfBoundsException.class);
        rendered.add(POST, oneOfEach());
        for (Format format : List.of(Format.WIDE, Format.JSONL)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            rendered.writeTo(out, format);
            List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
            assertThat(lines).hasSize(format == Format.WIDE ? 2 : 18);
            assertThat(lines.subList(0, lines.size() / 2))
                    .isEqualTo(lines.subList(lines.size() / 2, lines.size()));
        }
        assertThat(rendered.rows()).hasSize(18);
    }

    @Test
    void longRow_hasAllFields() throws IOException {
        Rendered rendered =
                new Rendered(Set.of(Format.JSONL), false, ProvenanceKeys.of(List.of(PROVENANCE)));
        rendered.add(POST, oneOfEach());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rendered.writeTo(out, Format.JSONL);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        String key = ProvenanceKeys.of(List.of(PROVENANCE)).of(PROVENANCE);
        assertThat(lines.getFirst())
                .isEqualTo(
                        "{\"utterance_id\":\"p1\",\"kind\":\"post\",\"conversation_id\":\"p1\",\"community\":\"shoes\",\"created\":null,\"signal\":\"conversation.type\",\"version\":1,\"value\":\"review\",\"abstain\":null,\"confidence\":0.9124,\"score\":null,\"risk\":null,\"evidence\":[{\"kind\":\"text\",\"start\":5,\"end\":9,\"text\":\"Air?\",\"weight\":1.5}],\"provenance\":\""
                                + key
                                + "\"}");
        assertThat(lines.getLast()).contains("\"value\":null,\"abstain\":\"too short\"");
        Row row = rendered.rows().getFirst();
        byte[] bytes = rendered.rowBytes();
        assertThat(
                        new String(
                                bytes,
                                row.valueStart(),
                                row.valueEnd() - row.valueStart(),
                                StandardCharsets.UTF_8))
                .isEqualTo("\"review\"");
        assertThat(
                        new String(
                                bytes,
                                row.evidenceStart(),
                                row.evidenceEnd() - row.evidenceStart(),
                                StandardCharsets.UTF_8))
                .startsWith("[{\"kind\":\"text\"")
                .endsWith("}]");
    }
}
