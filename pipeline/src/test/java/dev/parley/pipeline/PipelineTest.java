package dev.parley.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.Annotator;
import dev.parley.core.Document;
import dev.parley.core.Finding;
import dev.parley.core.Layer;
import dev.parley.core.Tier;
import dev.parley.core.Utterance;
import dev.parley.signals.Registry;
import dev.parley.signals.SignalValue;
import dev.parley.signals.Vocabularies;
import dev.parley.signals.definition.SignalType;
import dev.parley.signals.definition.Stage;
import dev.parley.text.Cleaner;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private static final Vocabularies NONE = Vocabularies.of(Map.of());

    private static Document document(String body) {
        return Cleaner.of().clean(Utterance.post("p1", "fakes", "", body));
    }

    private static FakeAnnotator<Finding> answer(String signal, Layer<?>... needs) {
        return new FakeAnnotator<>(
                signal + ".fast",
                Layer.finding(signal),
                Set.of(needs),
                (d, l) -> new Finding.Flag(true, 1, List.of()));
    }

    private static Pipeline compile(List<Annotator<?>> annotators, String... signals) {
        Registry registry =
                Registry.of(
                        List.of(
                                FakeSignals.signal("a", SignalType.FLAG, Stage.SHADOW),
                                FakeSignals.signal("b", SignalType.FLAG, Stage.SHADOW)));
        return Pipeline.compile(
                registry, new FakeCatalog(annotators), NONE, Tier.FAST, List.of(signals));
    }

    @Test
    void nothingAsked_signalsInUseAreAnsweredInRegistryOrder() {
        assertThat(FakeSignals.pipeline().annotate(document("good Acme?")))
                .extracting(SignalValue::signal)
                .containsExactly(
                        "conversation.type",
                        "embedding.text",
                        "emotion",
                        "mention",
                        "quality.promotional",
                        "safety.attributes",
                        "sentiment",
                        "suitability.garm");
    }

    @Test
    void someAsked_onlyTheyAreAnsweredAndOnlyWhatTheyNeedRuns() {
        Pipeline pipeline = FakeSignals.pipeline("sentiment", "quality.promotional");
        assertThat(pipeline.annotate(document("fine")))
                .extracting(SignalValue::signal)
                .containsExactly("quality.promotional", "sentiment");
        assertThat(pipeline.annotators())
                .containsExactlyInAnyOrder(
                        "fake.words", "quality.promotional.fast", "sentiment.fast");
        assertThat(pipeline.annotators().indexOf("fake.words"))
                .isLessThan(pipeline.annotators().indexOf("quality.promotional.fast"));
    }

    @Test
    void signalReadByAnother_runsFirstButIsNotAnswered() {
        Pipeline pipeline = compile(List.of(answer("a", Layer.finding("b")), answer("b")), "a");
        assertThat(pipeline.annotators()).containsExactly("b.fast", "a.fast");
        assertThat(pipeline.annotate(document("x")))
                .extracting(SignalValue::signal)
                .containsExactly("a");
    }

    @Test
    void draft_runsOnlyWhenAsked() {
        assertThat(FakeSignals.pipeline("planned").annotators()).containsExactly("planned.fast");
    }

    @Test
    void unknownOrRetiredSignal_isRefusedWithTheNames() {
        assertThatThrownBy(() -> FakeSignals.pipeline("sentimant"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("'sentimant'")
                .hasMessageContaining("sentiment")
                .extracting(e -> ((PlanException) e).code())
                .isEqualTo(PlanException.Code.UNKNOWN_SIGNAL);
        assertThatThrownBy(() -> FakeSignals.pipeline("old")).isInstanceOf(PlanException.class);
    }

    @Test
    void tierWithoutProducer_isRefused() {
        assertThatThrownBy(() ->
                        Pipeline.compile(
                                FakeSignals.registry(), FakeSignals.catalog(), NONE, Tier.ACCURATE))
                .hasMessageContaining("no producer in tier 'accurate'")
                .extracting(e -> ((PlanException) e).code())
                .isEqualTo(PlanException.Code.ANNOTATOR_MISSING);
    }

    @Test
    void annotatorNotInCatalog_isRefused() {
        assertThatThrownBy(() -> compile(List.of(answer("b")), "a"))
                .hasMessageContaining("'a.fast'")
                .extracting(e -> ((PlanException) e).code())
                .isEqualTo(PlanException.Code.ANNOTATOR_MISSING);
    }

    @Test
    void circle_isRefusedWithItsPath() {
        List<Annotator<?>> circle =
                List.of(answer("a", Layer.finding("b")), answer("b", Layer.finding("a")));
        assertThatThrownBy(() -> compile(circle, "a"))
                .hasMessageContaining("a.fast -> b.fast -> a.fast")
                .extracting(e -> ((PlanException) e).code())
                .isEqualTo(PlanException.Code.CYCLE);
    }

    @Test
    void layerThatNothingMakes_isRefused() {
        Layer<Integer> layer = new Layer<>("nowhere", Integer.class);
        assertThatThrownBy(() -> compile(List.of(answer("a", layer)), "a"))
                .hasMessageContaining("'nowhere'")
                .extracting(e -> ((PlanException) e).code())
                .isEqualTo(PlanException.Code.LAYER_MISSING);
    }

    @Test
    void annotatorThatMakesAnotherLayer_isRefused() {
        FakeAnnotator<Finding> wrong =
                new FakeAnnotator<>(
                        "a.fast",
                        Layer.finding("b"),
                        Set.of(),
                        (d, l) -> new Finding.Flag(true, 1, List.of()));
        assertThatThrownBy(() -> compile(List.of(wrong), "a"))
                .extracting(e -> ((PlanException) e).code())
                .isEqualTo(PlanException.Code.WRONG_LAYER);
    }

    @Test
    void failingAnnotator_isNamedWithItsDocument() {
        assertThatThrownBy(() -> FakeSignals.pipeline().annotate(document("kaboom")))
                .isInstanceOf(AnnotatorFailure.class)
                .hasMessageContaining("'conversation.type.fast' failed on 'p1'")
                .hasMessageContaining("poisoned");
    }

    @Test
    void findingOutsideTheContract_isAFailure() {
        FakeAnnotator<Finding> wrong =
                new FakeAnnotator<>(
                        "a.fast",
                        Layer.finding("a"),
                        Set.of(),
                        (d, l) -> new Finding.Scores(List.of(), List.of()));
        Pipeline pipeline = compile(List.of(wrong), "a");
        assertThatThrownBy(() -> pipeline.annotate(document("x")))
                .isInstanceOf(AnnotatorFailure.class);
    }

    @Test
    void spans_pointIntoTheSource() {
        Document document = document("**so** Acme");
        Finding.Mentions mentions =
                (Finding.Mentions)
                        FakeSignals.pipeline("mention").annotate(document).getFirst().finding();
        assertThat(mentions.mentions().getFirst().span().of(document.utterance().source()))
                .isEqualTo("Acme");
        assertThat(document.text()).isEqualTo("so Acme");
    }

    @Test
    void times_countEveryDocumentOfEveryAnnotator() {
        Pipeline pipeline = FakeSignals.pipeline("quality.promotional");
        pipeline.annotate(document("one"));
        pipeline.annotate(document("two"));
        assertThat(pipeline.times()).extracting(StageTime::documents).containsExactly(2L, 2L);
    }

    @Test
    void provenance_namesSignalAnnotatorAndModel() {
        SignalValue value = FakeSignals.pipeline("sentiment").annotate(document("x")).getFirst();
        assertThat(value.provenance())
                .isEqualTo(FakeSignals.pipeline("sentiment").provenance().getFirst());
        assertThat(value.provenance().signal()).isEqualTo("sentiment@1");
        assertThat(value.provenance().artefacts().getFirst().name())
                .isEqualTo("sentiment.fast-model");
        assertThat(value.provenance().code()).matches("\\d+\\.\\d+.*");
    }
}
