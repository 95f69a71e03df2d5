package dev.parley.annotators.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.annotators.head.Explain;
import dev.parley.core.Annotator;
import dev.parley.core.Layer;
import dev.parley.core.Utterance;
import dev.parley.models.artefact.Artefacts;
import dev.parley.models.encoder.Budget;
import dev.parley.testkit.AnnotatorContract;
import dev.parley.text.Cleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract kit on what is shipped; topic, mention and language have it in their own tests.
class ShippedAnnotatorsTest {
    private static final ShippedAnnotators CATALOG =
            ShippedAnnotators.open(
                    Artefacts.onClassPath(ShippedAnnotatorsTest.class.getClassLoader()),
                    Explain.BRIEFLY,
                    new Budget(4));

    @AfterAll
    static void close() {
        CATALOG.close();
    }

    /// What must run first, in order.
    private static List<Annotator<?>> before(Annotator<?> annotator, String tier) {
        List<Annotator<?>> before = new ArrayList<>();
        for (Layer<?> layer : annotator.needs()) {
            Annotator<?> maker =
                    CATALOG.producerOf(layer)
                            .orElseGet(() ->
                                    CATALOG.names().stream()
                                            .filter(name -> name.endsWith("." + tier))
                                            .map(CATALOG::get)
                                            .filter(a -> a.produces().equals(layer))
                                            .findFirst()
                                            .orElseThrow());
            before.addAll(before(maker, tier));
            before.add(maker);
        }
        return before;
    }

    private static void check(String name, int longest, int texts) {
        Annotator<?> annotator = CATALOG.get(name);
        AnnotatorContract.of(annotator)
                .after(
                        before(annotator, name.substring(name.lastIndexOf('.') + 1))
                                .toArray(Annotator<?>[]::new))
                .reading(text -> Cleaner.of().clean(Utterance.post("odd", null, "", text)))
                .longest(longest)
                .randomTexts(texts)
                .check();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conversation.type",
                "intent.commercial",
                "sentiment",
                "emotion",
                "safety.attributes",
                "suitability.garm",
                "quality.promotional",
                "embedding.text"
            })
    void fastAnnotator_keepsTheContract(String signal) {
        check(signal + ".fast", 20_000, 15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentiment", "suitability.garm", "embedding.text"})
    void accurateAnnotator_keepsTheContract(String signal) {
        check(signal + ".accurate", 2_000, 3);
    }

    @Test
    void unknownName_isRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> CATALOG.get("sentiment.slow"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("sentiment.slow", "sentiment.fast");
    }

    @Test
    void everyAnnotator_isMadeOnceUnderItsName() {
        for (String name :
                Set.of("sentiment.fast", "language", "tokens", "topic.iab_content.fast")) {
            assertThat(CATALOG.get(name)).isSameAs(CATALOG.get(name));
            assertThat(CATALOG.get(name).name()).isEqualTo(name);
        }
    }
}
