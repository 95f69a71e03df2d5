package dev.parley.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.Document;
import dev.parley.core.Evidence;
import dev.parley.core.Finding;
import dev.parley.core.Finding.CategoryRisk;
import dev.parley.core.Finding.Mention;
import dev.parley.core.Finding.Scored;
import dev.parley.core.OffsetMap;
import dev.parley.core.Provenance;
import dev.parley.core.Risk;
import dev.parley.core.Span;
import dev.parley.core.ThreadContext;
import dev.parley.core.Utterance;
import dev.parley.signals.definition.SignalDefinition;
import dev.parley.signals.definition.SignalType;
import dev.parley.signals.definition.Stage;
import dev.parley.signals.definition.ValueSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignalAssemblerTest {
    private static final Vocabularies VOCABULARIES =
            Vocabularies.of(Map.of("digits", v -> v.chars().allMatch(Character::isDigit)));

    /// The source `**Bose &amp; 😀 co**` is read as `Bose & 😀 co`.
    private static final Document DOCUMENT =
            new Document(
                    Utterance.post("p1", null, "", "**Bose &amp; 😀 co**"),
                    "Bose & 😀 co",
                    OffsetMap.builder().copy(2, 5).replace(7, 12, 1).copy(12, 6).build(),
                    0,
                    ThreadContext.NONE);

    private static final Span BOSE = new Span(0, 4);
    private static final Span AND = new Span(5, 6);
    private static final Span FACE = new Span(7, 9);

    @Test
    void spansOfEveryKind_pointIntoTheSource() {
        List<Evidence> clean =
                List.of(
                        new Evidence.Text(BOSE, 1),
                        new Evidence.Rule("and", AND, 2),
                        new Evidence.Entry("brands", "Bose", FACE, 3),
                        new Evidence.Feature("length", 4),
                        new Evidence.Community("audio", 5));
        Finding.Mentions mentions =
                new Finding.Mentions(List.of(new Mention(BOSE, "brand", "Q1", 0.9)), clean);
        Finding.Mentions value =
                (Finding.Mentions)
                        assemble(SignalType.MENTIONS, Definitions.closed("brand"), mentions)
                                .finding();

        String source = DOCUMENT.utterance().source();
        assertThat(value.mentions().getFirst().span().of(source)).isEqualTo("Bose");
        assertThat(value.mentions().getFirst().entity()).isEqualTo("Q1");
        assertThat(((Evidence.Text) value.evidence().get(0)).span().of(source)).isEqualTo("Bose");
        assertThat(((Evidence.Rule) value.evidence().get(1)).span().of(source)).isEqualTo("&amp;");
        assertThat(((Evidence.Entry) value.evidence().get(2)).span().of(source)).isEqualTo("😀");
        assertThat(value.evidence().subList(3, 5)).isEqualTo(clean.subList(3, 5));
    }

    @Test
    void everyKindOfFinding_keepsAllButSpans() {
        ValueSet ab = Definitions.closed("a", "b");
        List<Evidence> clean = List.of(new Evidence.Text(AND, 1));
        List<Evidence> moved = List.of(new Evidence.Text(new Span(7, 12), 1));
        List<Scored> both = List.of(new Scored("a", 0.7), new Scored("b", 0.3));
        List<CategoryRisk> risks = List.of(new CategoryRisk("a", Risk.HIGH, 0.6));

        assertMoved(SignalType.LABEL, ab, label(both, clean), label(both, moved));
        assertMoved(
                SignalType.LABELS,
                ab,
                new Finding.Labels(both, 0.7, clean),
                new Finding.Labels(both, 0.7, moved));
        assertMoved(
                SignalType.GRADED,
                ab,
                new Finding.Graded(label(both, clean), -0.5),
                new Finding.Graded(label(both, moved), -0.5));
        assertMoved(
                SignalType.SCORES,
                ab,
                new Finding.Scores(both, clean),
                new Finding.Scores(both, moved));
        assertMoved(
                SignalType.FLAG,
                new ValueSet.ByType(),
                new Finding.Flag(true, 0.8, clean),
                new Finding.Flag(true, 0.8, moved));
        assertMoved(
                SignalType.SUITABILITY,
                ab,
                new Finding.Suitability(risks, Risk.HIGH, 0.6, clean),
                new Finding.Suitability(risks, Risk.HIGH, 0.6, moved));
        Finding vector = new Finding.Vector(new byte[] {127, 0});
        assertMoved(SignalType.VECTOR, new ValueSet.ByType(), vector, vector);
        Finding abstain = new Finding.Abstain("no words");
        assertMoved(SignalType.LABEL, ab, abstain, abstain);
    }

    private static Finding.Label label(List<Scored> distribution, List<Evidence> evidence) {
        return new Finding.Label("a", 0.7, distribution, evidence);
    }

    private static void assertMoved(
            SignalType type, ValueSet values, Finding clean, Finding moved) {
        assertThat(assemble(type, values, clean).finding()).isEqualTo(moved);
    }

    @Test
    void value_carriesSubjectAndProvenance() {
        SignalValue value =
                assemble(
                        SignalType.LABELS,
                        new ValueSet.Vocabulary("digits"),
                        new Finding.Labels(List.of(new Scored("596", 1)), 1, List.of()));
        assertThat(value.subject()).isEqualTo("p1");
        assertThat(value.signal()).isEqualTo("x");
        assertThat(value.provenance())
                .isEqualTo(
                        new Provenance(
                                "x@1",
                                "x.fast",
                                List.of(Definitions.MODEL),
                                List.of("digits"),
                                "1.0"));
    }

    @Test
    void findingOfAnotherKind_isOurFault() {
        assertFault(
                SignalFault.WRONG_KIND,
                SignalType.LABEL,
                Definitions.closed("a"),
                new Finding.Flag(true, 1, List.of()),
                "got a Flag, but type 'label' is made from a Label");
    }

    @Test
    void valueOutsideTheSet_isOurFault() {
        ValueSet ab = Definitions.closed("a", "b");
        String message = "value 'c' is not allowed: a, b";
        SignalFault fault = SignalFault.VALUE_OUTSIDE_SET;
        List<Scored> bad = List.of(new Scored("a", 0.6), new Scored("c", 0.4));
        Finding.Label label = new Finding.Label("c", 1, List.of(), List.of());
        assertFault(fault, SignalType.LABEL, ab, label, message);
        assertFault(fault, SignalType.LABEL, ab, label(bad, List.of()), message);
        assertFault(fault, SignalType.LABELS, ab, new Finding.Labels(bad, 1, List.of()), message);
        assertFault(fault, SignalType.GRADED, ab, new Finding.Graded(label, 0), message);
        assertFault(fault, SignalType.SCORES, ab, new Finding.Scores(bad, List.of()), message);
        assertFault(
                fault,
                SignalType.SUITABILITY,
                ab,
                new Finding.Suitability(
                        List.of(new CategoryRisk("c", Risk.LOW, 1)), Risk.LOW, 1, List.of()),
                message);
        assertFault(
                fault,
                SignalType.MENTIONS,
                ab,
                new Finding.Mentions(List.of(new Mention(BOSE, "c", null, 1)), List.of()),
                message);
        assertFault(
                fault,
                SignalType.LABEL,
                new ValueSet.Vocabulary("digits"),
                label,
                "value 'c' is not allowed: ids of digits");
    }

    @Test
    void scoresThatLeaveOneOut_areOurFault() {
        assertFault(
                SignalFault.SCORES_INCOMPLETE,
                SignalType.SCORES,
                Definitions.closed("a", "b"),
                new Finding.Scores(List.of(new Scored("a", 1)), List.of()),
                "scores [a], wanted each once: a, b");
        assertFault(
                SignalFault.SCORES_INCOMPLETE,
                SignalType.SCORES,
                Definitions.closed("a"),
                new Finding.Scores(List.of(new Scored("a", 1), new Scored("a", 1)), List.of()),
                "scores [a, a]");
    }

    @Test
    void spanPastTheText_isOurFault() {
        assertFault(
                SignalFault.SPAN_OUTSIDE_TEXT,
                SignalType.FLAG,
                new ValueSet.ByType(),
                new Finding.Flag(true, 1, List.of(new Evidence.Text(new Span(0, 99), 1))),
                "reaches past the clean text");
    }

    @Test
    void abstentionThatIsNotDeclared_isOurFault() {
        SignalDefinition never =
                Definitions.of(
                        "x",
                        1,
                        Stage.SHADOW,
                        SignalType.FLAG,
                        new ValueSet.ByType(),
                        Optional.empty());
        SignalAssembler assembler =
                SignalAssembler.of(
                        never, Definitions.annotator("x.fast", "x"), VOCABULARIES, "1.0");
        assertThatThrownBy(() -> assembler.assemble(DOCUMENT, new Finding.Abstain("tired")))
                .isInstanceOf(SignalContractException.class)
                .hasMessageContaining(
                        "signal-undeclared-abstention: signal 'x@1' of 'p1': abstained ('tired')");
    }

    @Test
    void annotatorThatIsNoProducer_isRefused() {
        SignalDefinition signal = Definitions.of(SignalType.FLAG, new ValueSet.ByType());
        assertThatThrownBy(() ->
                        SignalAssembler.of(
                                signal, Definitions.annotator("y.fast", "x"), VOCABULARIES, "1.0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'y.fast' is no producer of 'x'; its producers: [x.fast]");
        assertThatThrownBy(() ->
                        SignalAssembler.of(
                                signal, Definitions.annotator("x.fast", "y"), VOCABULARIES, "1.0"))
                .hasMessageContaining("makes the layer 'finding.y'");
    }

    @Test
    void unknownVocabulary_isRefused() {
        SignalDefinition signal = Definitions.of(SignalType.LABELS, new ValueSet.Vocabulary("iab"));
        assertThatThrownBy(() ->
                        SignalAssembler.of(
                                signal, Definitions.annotator("x.fast", "x"), VOCABULARIES, "1.0"))
                .hasMessageContaining("there is no vocabulary 'iab'; installed: [bcp-47, digits]");
    }

    @Test
    void languageTags_areAlwaysThere() {
        assertThat(Vocabularies.of(Map.of()).require(Vocabularies.BCP_47))
                .accepts("en", "pt-BR", "zh-Hans", "und")
                .rejects("", "English", "e", "en_US", "<b>");
    }

    private static SignalValue assemble(SignalType type, ValueSet values, Finding finding) {
        return SignalAssembler.of(
                        Definitions.of(type, values),
                        Definitions.annotator("x.fast", "x"),
                        VOCABULARIES,
                        "1.0")
                .assemble(DOCUMENT, finding);
    }

    private static void assertFault(
            SignalFault fault, SignalType type, ValueSet values, Finding finding, String message) {
        assertThatThrownBy(() -> assemble(type, values, finding))
                .isInstanceOfSatisfying(
                        SignalContractException.class,
                        e -> {
                            assertThat(e.fault()).isEqualTo(fault);
                            assertThat(e.code()).startsWith("signal-").isEqualTo(fault.code());
                        })
                .hasMessageContaining(message)
                .hasMessageContaining("of 'p1'");
    }
}
