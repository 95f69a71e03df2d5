package dev.parley.signals.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.core.Tier;
import dev.parley.signals.definition.Level;
import dev.parley.signals.definition.Privacy.PrivacyClass;
import dev.parley.signals.definition.SignalDefinition;
import dev.parley.signals.definition.SignalType;
import dev.parley.signals.definition.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Holds the schema for editors and the page of documentation to the code.
class SignalSchemaTest {
    private static final String SPEC = "/properties/spec/properties";
    private static final String PRODUCER = SPEC + "/producers/properties/fast";
    private static final String EVALUATION = SPEC + "/evaluation/items";

    private final JsonNode schema;

    SignalSchemaTest() throws IOException {
        schema =
                new ObjectMapper()
                        .readTree(Files.readString(Path.of("../registry/signal.schema.json")));
    }

    @Test
    void keys_areThoseOfTheCode() {
        Map.of(
                        "",
                        SignalSchema.ROOT,
                        "/properties/metadata",
                        SignalSchema.METADATA,
                        "/properties/metadata/properties/deprecated",
                        SignalSchema.DEPRECATED,
                        "/properties/spec",
                        SignalSchema.SPEC,
                        SPEC + "/producers",
                        SignalSchema.PRODUCERS,
                        PRODUCER,
                        SignalSchema.PRODUCER,
                        PRODUCER + "/properties/artefacts/items",
                        SignalSchema.ARTEFACT,
                        SPEC + "/privacy",
                        SignalSchema.PRIVACY,
                        EVALUATION,
                        SignalSchema.EVALUATION,
                        SPEC + "/consumers/items",
                        SignalSchema.CONSUMER)
                .forEach((place, keys) -> {
                    JsonNode object = schema.at(place);
                    assertThat(object.at("/type").asText()).as(place).isEqualTo("object");
                    assertThat(texts(object.at("/required")))
                            .as(place)
                            .hasSameElementsAs(keys.required());
                    assertThat(object.at("/properties").fieldNames())
                            .toIterable()
                            .as(place)
                            .hasSameElementsAs(keys.all());
                    assertThat(object.at("/additionalProperties").asBoolean(true))
                            .as(place)
                            .isFalse();
                });
        assertThat(schema.at(SPEC + "/producers/properties/accurate"))
                .isEqualTo(schema.at(PRODUCER));
    }

    @Test
    void objects_areAllComparedWithTheCode() {
        assertThat(schema.findValues("additionalProperties")).hasSize(10 + 2);
    }

    @Test
    void words_areThoseOfTheCode() {
        assertWords("/properties/metadata/properties/stage", Stage.values(), Stage::label);
        assertWords(SPEC + "/type", SignalType.values(), SignalType::label);
        assertWords(SPEC + "/level/items", Level.values(), Level::label);
        assertWords(SPEC + "/privacy/properties/class", PrivacyClass.values(), PrivacyClass::label);
        assertWords(EVALUATION + "/properties/tier", Tier.values(), Tier::label);
        assertThat(texts(schema.at("/properties/apiVersion/enum")))
                .containsExactly(SignalDefinition.API_VERSION);
        assertThat(texts(schema.at("/properties/kind/enum")))
                .containsExactly(SignalDefinition.KIND);
        assertThat(schema.at(SPEC + "/producers/properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(Stream.of(Tier.values()).map(Tier::label).toList());
    }

    @Test
    void patterns_areThoseOfTheCode() {
        assertThat(schema.at("/properties/metadata/properties/name/pattern").asText())
                .isEqualTo(SignalSchema.NAME_PATTERN);
        assertThat(
                        schema.at(
                                        PRODUCER
                                                + "/properties/artefacts/items/properties/sha256/pattern")
                                .asText())
                .isEqualTo(SignalSchema.SHA256_PATTERN);
    }

    @Test
    void documentation_namesEveryKeyWordAndProblem() throws IOException {
        String page = Files.readString(Path.of("../docs/registry.md"));
        Stream<String> keys =
                Stream.of(
                                SignalSchema.METADATA,
                                SignalSchema.SPEC,
                                SignalSchema.PRIVACY,
                                SignalSchema.EVALUATION)
                        .flatMap(k -> k.all().stream());
        Stream<String> words =
                Stream.of(
                                Arrays.stream(Stage.values()).map(Stage::label),
                                Arrays.stream(SignalType.values()).map(SignalType::label),
                                Arrays.stream(Level.values()).map(Level::label),
                                Arrays.stream(PrivacyClass.values()).map(PrivacyClass::label),
                                Arrays.stream(ProblemCode.values()).map(ProblemCode::label))
                        .flatMap(s -> s);
        assertThat(Stream.concat(keys, words))
                .allSatisfy(word -> assertThat(page).contains("`" + word + "`"));
    }

    private <T> void assertWords(String place, T[] values, Function<T, String> label) {
        assertThat(texts(schema.at(place + "/enum")))
                .as(place)
                .containsExactlyElementsOf(Arrays.stream(values).map(label).toList());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
