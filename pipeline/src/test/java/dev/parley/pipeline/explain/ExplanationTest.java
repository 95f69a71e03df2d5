package dev.parley.pipeline.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.core.Document;
import dev.parley.core.Evidence;
import dev.parley.core.Finding;
import dev.parley.core.Provenance;
import dev.parley.core.Span;
import dev.parley.core.Utterance;
import dev.parley.pipeline.FakeSignals;
import dev.parley.signals.SignalValue;
import dev.parley.text.Cleaner;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Provenance PROVENANCE =
            new Provenance("x@1", "x.fast", List.of(), List.of("words-1"), "1");

    private static Document document(String body) {
        return Cleaner.of().clean(Utterance.post("p1", "shoes", "", body));
    }

    private static SignalValue value(String signal, Finding finding) {
        return new SignalValue(signal, 1, "p1", finding, PROVENANCE);
    }

    @Test
    void text_saysValueConfidenceAndWhatSpoke() {
        Document document = document("I love my Acme boots");
        List<SignalValue> values =
                List.of(
                        value(
                                "conversation.type",
                                new Finding.Label(
                                        "review",
                                        0.91,
                                        List.of(
                                                new Finding.Scored("review", 0.91),
                                                new Finding.Scored("question", 0.06)),
                                        List.of(
                                                new Evidence.Text(new Span(2, 6), 1.2),
                                                new Evidence.Feature("length", -0.3),
                                                new Evidence.Community("shoes", 2)))),
                        value(
                                "mention",
                                new Finding.Mentions(
                                        List.of(
                                                new Finding.Mention(
                                                        new Span(10, 14), "brand", "Q1", 0.5)),
                                        List.of())),
                        value("topic", new Finding.Abstain("too short")));
        assertThat(Explanation.of(document, values).toText(false))
                .isEqualTo(
                        """
                        r/shoes
                        I love my [Acme](brand) boots

                        conversation.type     review (91%); else question (6%)
                                              because community r/shoes +2.00, “love” +1.20
                                              against feature length -0.30
                        mention               “Acme” brand Q1 (50%)
                        topic                 no answer: too short
                        """);
    }

    @Test
    void names_replaceIds() {
        List<SignalValue> values =
                List.of(
                        value(
                                "topic.iab_content",
                                new Finding.Labels(
                                        List.of(new Finding.Scored("632", 0.8)), 0.8, List.of())));
        assertThat(
                        Explanation.of(document("x"), values)
                                .withNames((signal, id) -> signal + "/" + id)
                                .toText(false))
                .contains("topic.iab_content/632 (80%)");
    }

    @Test
    void textFromUsers_cannotCommandTheTerminal() {
        String evil = "hi \u001B[2J\u0007 \u202Egnp.exe\u202C Acme";
        Document document = document(evil);
        String text =
                Explanation.of(document, FakeSignals.pipeline().annotate(document)).toText(false);
        assertThat(text).doesNotContain("\u001B", "\u0007", "\u202E").contains("[Acme](brand)");
    }

    @Test
    void colours_areOnlyThereWhenAsked() {
        Document document = document("Acme");
        Explanation explanation =
                Explanation.of(document, FakeSignals.pipeline().annotate(document));
        assertThat(explanation.toText(true)).contains("\u001B[");
        assertThat(explanation.toText(false)).doesNotContain("\u001B[");
    }

    @Test
    void emptyText_isExplainedToo() {
        Document document = document("");
        assertThat(
                        Explanation.of(document, FakeSignals.pipeline().annotate(document))
                                .toText(false))
                .contains("no answer: no text");
    }

    @Test
    void json_hasEvidenceDistributionAndProvenance() throws IOException {
        Document document = document("Is **Acme** good?");
        String json = Explanation.of(document, FakeSignals.pipeline().annotate(document)).toJson();
        JsonNode node = new ObjectMapper().readTree(json);
        JsonNode type = node.at("/signals/conversation.type");
        assertThat(node.path("source").asText()).isEqualTo("Is **Acme** good?");
        assertThat(type.path("value").asText()).isEqualTo("question");
        assertThat(type.at("/evidence/0/text").asText()).isEqualTo("Is");
        assertThat(type.at("/distribution/question").isNumber()).isTrue();
        assertThat(type.at("/provenance/annotator").asText()).isEqualTo("conversation.type.fast");
        assertThat(node.at("/signals/mention/value/0/start").asInt()).isEqualTo(5);
    }
}
