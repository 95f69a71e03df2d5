package dev.parley.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.Tier;
import dev.parley.signals.check.RegistryCheck;
import dev.parley.signals.check.Surroundings;
import dev.parley.signals.definition.SignalDefinition;
import dev.parley.signals.definition.ValueSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
    private static final Path FOLDER = Path.of("../registry/signals");

    @Test
    void shipped_hasNoProblem() {
        assertThat(RegistryCheck.against(Surroundings.unknown()).check(Registry.shippedFiles()))
                .isEmpty();
    }

    @Test
    void shipped_isTheFolder() {
        assertThat(Registry.shipped().signals()).isEqualTo(Registry.load(FOLDER).signals());
        assertThat(Registry.load(Path.of("../registry")).signals())
                .isEqualTo(Registry.load(FOLDER).signals());
    }

    @Test
    void index_namesEveryFileInOrder() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names =
                    files.map(p -> p.getFileName().toString())
                            .filter(n -> n.endsWith(".yaml"))
                            .sorted()
                            .toList();
            assertThat(Files.readAllLines(FOLDER.resolve("index"))).isEqualTo(names);
        }
    }

    @Test
    void shipped_hasTheSignalsOfThisRelease() {
        assertThat(Registry.shipped().signals().stream().map(SignalDefinition::name))
                .containsExactly(
                        "conversation.type",
                        "embedding.text",
                        "emotion",
                        "intent.commercial",
                        "language",
                        "mention",
                        "quality.promotional",
                        "safety.attributes",
                        "sentiment",
                        "suitability.garm",
                        "topic.iab_content");
    }

    @Test
    void shipped_valueSetsHaveTheirSizes() {
        assertThat(size("conversation.type")).isEqualTo(11);
        assertThat(size("intent.commercial")).isEqualTo(6);
        assertThat(size("sentiment")).isEqualTo(4);
        assertThat(size("emotion")).isEqualTo(28);
        assertThat(size("suitability.garm")).isEqualTo(12);
        assertThat(size("safety.attributes")).isEqualTo(6);
        assertThat(size("mention")).isEqualTo(3);
        assertThat(Registry.shipped().require("topic.iab_content").vocabularies())
                .containsExactly("iab-content-3.1");
    }

    private static int size(String name) {
        return ((ValueSet.Closed) Registry.shipped().require(name).spec().values()).values().size();
    }

    @Test
    void definition_readsAsWritten() {
        SignalDefinition mention = Registry.shipped().require("mention");
        assertThat(mention.id()).isEqualTo("mention@1");
        assertThat(mention.producer(Tier.FAST).orElseThrow().annotator()).isEqualTo("mention.fast");
        assertThat(mention.spec().abstains()).isEmpty();
        assertThat(mention.metadata().description())
                .startsWith("Brands, products and creative works");
    }

    @Test
    void unknownName_namesTheNearest() {
        assertThatThrownBy(() -> Registry.shipped().require("conversation.typ"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "there is no signal 'conversation.typ'; did you mean 'conversation.type'?");
        assertThat(Registry.shipped().find("nothing")).isEmpty();
    }

    @Test
    void twoOfOneName_areRefused() {
        SignalDefinition mention = Registry.shipped().require("mention");
        assertThatThrownBy(() -> Registry.of(List.of(mention, mention)))
                .hasMessageContaining("'mention' is defined twice");
    }

    @Test
    void folderWithErrors_isRefusedWithAllOfThem(@TempDir Path dir) throws IOException {
        Files.writeString(dir.resolve("a.yaml"), "kind: Signal\n");
        Files.writeString(dir.resolve("b.yaml"), "{");
        assertThatThrownBy(() -> Registry.load(dir))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        e ->
                                assertThat(e.problems())
                                        .extracting(p -> p.field())
                                        .contains("apiVersion", "metadata", "spec", ""))
                .hasMessageContaining("a.yaml:1: error[missing-key]");
    }

    @Test
    void missingFolder_isNamed(@TempDir Path dir) {
        assertThatThrownBy(() -> Registry.load(dir.resolve("no")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no' cannot be read");
    }

    @Test
    void closedValues_keepTheOrderOfTheDefinition() {
        Registry registry = Registry.shipped();
        assertThat(registry.require("sentiment").spec().closedValues())
                .containsExactly("positive", "neutral", "negative", "mixed");
        assertThat(registry.require("topic.iab_content").spec().closedValues()).isEmpty();
    }
}
