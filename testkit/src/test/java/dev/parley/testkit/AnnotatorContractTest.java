package dev.parley.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.Annotator;
import dev.parley.core.Document;
import dev.parley.core.Evidence;
import dev.parley.core.Finding;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import dev.parley.core.Span;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/// The kit must let good annotators pass and catch each kind of bad one.
class AnnotatorContractTest {
    private record Fake(Set<Layer<?>> needs, BiFunction<Document, Layers, Finding> work)
            implements Annotator<Finding> {
        @Override
        public String name() {
            return "fake";
        }

        @Override
        public Layer<Finding> produces() {
            return Layer.finding("fake");
        }

        @Override
        public Finding annotate(Document document, Layers layers) {
            return work.apply(document, layers);
        }
    }

    private static AnnotatorContract<Finding> contract(BiFunction<Document, Layers, Finding> work) {
        return AnnotatorContract.of(new Fake(Set.of(), work)).seed(1).longest(20_000);
    }

    private static Finding flag(Span span) {
        return new Finding.Flag(true, 0.5, List.of(new Evidence.Text(span, 1)));
    }

    @Test
    void goodAnnotator_passes() {
        assertThatCode(() -> contract((d, l) -> flag(new Span(0, d.text().length()))).check())
                .doesNotThrowAnyException();
    }

    @Test
    void spanPastTheText_isCaught() {
        assertThatThrownBy(
                        () -> contract((d, l) -> flag(new Span(0, d.text().length() + 1))).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("reaches past")
                .hasMessageContaining("-Dparley.seed=1");
    }

    @Test
    void halfCharacter_isCaught() {
        assertThatThrownBy(() ->
                        contract((d, l) -> flag(new Span(0, Math.min(1, d.text().length()))))
                                .check())
                .hasMessageContaining("in half");
    }

    @Test
    void thrownException_isCaught() {
        assertThatThrownBy(
                        () -> contract((d, l) -> flag(new Span(0, d.text().charAt(0) & 0))).check())
                .hasMessageContaining("threw");
    }

    @Test
    void unsteadyAnswer_isCaught() {
        AtomicInteger calls = new AtomicInteger();
        assertThatThrownBy(() ->
                        contract((d, l) ->
                                        new Finding.Flag(
                                                true, 1.0 / calls.incrementAndGet(), List.of()))
                                .check())
                .hasMessageContaining("another answer");
    }

    @Test
    void sharedScratchMemory_isCaught() {
        StringBuffer scratch = new StringBuffer();
        assertThatThrownBy(() ->
                        contract(
                                        (d, l) -> {
                                            scratch.setLength(0);
                                            d.text()
                                                    .chars()
                                                    .limit(3000)
                                                    .forEach(c -> append(scratch, c));
                                            return new Finding.Abstain(
                                                    "length " + scratch.length());
                                        })
                                .check())
                .isInstanceOf(AssertionError.class);
    }

    private static void append(StringBuffer scratch, int c) {
        scratch.append((char) c);
        if (scratch.length() % 64 == 0) {
            Thread.yield();
        }
    }

    @Test
    void undeclaredLayer_isCaught() {
        Annotator<Finding> feature = new Fake(Set.of(), (d, l) -> new Finding.Abstain("x"));
        Layer<Finding> layer = Layer.finding("fake");
        assertThatThrownBy(() -> contract((d, l) -> l.get(layer)).after(feature).check())
                .hasMessageContaining("was not computed");
        assertThatCode(() ->
                        AnnotatorContract.of(new Fake(Set.of(layer), (d, l) -> l.get(layer)))
                                .after(feature)
                                .longest(10_000)
                                .check())
                .doesNotThrowAnyException();
    }

    @Test
    void quadraticCost_isCaught() {
        assertThatThrownBy(() ->
                        contract(
                                        (d, l) -> {
                                            int n = d.text().length();
                                            long sum = 0;
                                            for (int i = 0; i < n; i++) {
                                                for (int j = 0; j < n; j += 4) {
                                                    sum += d.text().charAt(j) * (long) i ^ sum;
                                                }
                                            }
                                            return new Finding.Abstain("sum " + sum);
                                        })
                                .check())
                .hasMessageContaining("times as much");
    }
}
