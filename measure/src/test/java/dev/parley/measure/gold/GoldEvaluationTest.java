package dev.parley.measure.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.measure.metric.Bootstrap;
import dev.parley.measure.metric.Estimate;
import dev.parley.measure.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldEvaluationTest {
    private static final Map<String, List<String>> PATHS =
            Map.of(
                    "1",
                    List.of("1"),
                    "2",
                    List.of("1", "2"),
                    "3",
                    List.of("1", "2", "3"),
                    "9",
                    List.of("9"));
    private static final GoldEvaluation EVALUATION =
            new GoldEvaluation(
                    id -> PATHS.getOrDefault(id, List.of()),
                    c -> c.equals("teapots"),
                    new Bootstrap(200, 0.95, 1));

    @TempDir Path dir;
    private Path gold = Path.of("");

    @BeforeEach
    void writeGold() throws IOException {
        gold = dir.resolve("gold.jsonl");
        Files.writeString(
                gold,
                """
                {"id":"p1","subreddit":"teapots","title":"Which kettle?","body":"Acme or Zeta 3?","conversation_type":["comparison","question"],"commercial_intent":["consideration"],"sentiment":["neutral"],"topics":["3"],"topics_any":["3","9"],"risk":["safe"],"suitability":[],"mentions":[{"text":"Acme","types":["brand"],"agreed":true},{"text":"Zeta 3","types":["product"],"agreed":false}]}
                {"id":"p2","subreddit":"gloves","title":"","body":"Grim news about a fight","conversation_type":["news"],"commercial_intent":["none"],"sentiment":["negative"],"topics":["9"],"topics_any":["9"],"risk":["medium","low"],"suitability":["crime:medium","crime:low"],"mentions":[]}
                {"id":"p3","subreddit":"gloves","title":"My own teapot","body":"","conversation_type":["showcase"],"commercial_intent":["post_purchase"],"sentiment":["positive"],"topics":["2"],"topics_any":["2"],"risk":["medium"],"suitability":["arms:medium"],"mentions":[]}
                not json
                """);
    }

    private Map<String, Estimate> measure(String predictions) throws IOException {
        return report(predictions).measures();
    }

    private Report report(String predictions) throws IOException {
        Path file = dir.resolve("wide.jsonl");
        Files.writeString(file, predictions);
        return EVALUATION.measure(GoldFile.read(gold), PredictionFile.read(file));
    }

    @Test
    void tiers_are_read_off_the_paths() throws IOException {
        Map<String, Estimate> m =
                measure(
                        """
                        {"id":"p1","signals":{"topic.iab_content":{"value":[{"id":"2","confidence":0.9},{"id":"3","confidence":0.1}],"confidence":0.9}}}
                        {"id":"p2","signals":{"topic.iab_content":{"abstain":"too little text"}}}
                        {"id":"p3","signals":{"topic.iab_content":{"value":[{"id":"2","confidence":0.6}],"confidence":0.6}}}
                        """);

        assertThat(figure(m, "topic.tier1").value()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figure(m, "topic.tier2").value()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figure(m, "topic.leaf").value()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(figure(m, "topic.leaf_top3").value()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figure(m, "topic.coverage").value()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figure(m, "topic.answered_accuracy").value()).isEqualTo(0.5);
        // .9 wrong, .6 right: (.9 + .4) / 2
        assertThat(figure(m, "topic.ece").value()).isCloseTo(0.65, within(1e-9));
    }

    @Test
    void any_acceptable_value_is_right() throws IOException {
        Map<String, Estimate> m =
                measure(
                        """
                        {"id":"p1","signals":{"conversation.type":{"value":"question","confidence":0.5}}}
                        {"id":"p2","signals":{"conversation.type":{"value":"guide","confidence":0.4}}}
                        """);

        assertThat(figure(m, "type.accuracy").value()).isCloseTo(1 / 3.0, within(1e-9));
        // question right; guide, news and showcase 0
        assertThat(figure(m, "type.macro_f1").value()).isCloseTo(0.25, within(1e-9));
        assertThat(figure(m, "type.accuracy").n()).isEqualTo(3);
    }

    @Test
    void disputed_risk_takes_the_side_of_the_prediction_or_the_highest() throws IOException {
        Map<String, Estimate> m =
                measure(
                        """
                        {"id":"p1","signals":{"suitability.garm":{"value":[],"risk":"safe","confidence":0.9,"risks":{"safe":0.9,"low":0.05,"medium":0.05}}}}
                        {"id":"p2","signals":{"suitability.garm":{"value":[{"category":"crime","risk":"low"}],"risk":"low","confidence":0.7,"risks":{"low":0.6,"medium":0.4}}}}
                        {"id":"p3","signals":{"suitability.garm":{"value":[{"category":"arms","risk":"high"}],"risk":"high","confidence":0.7,"risks":{"high":1.0}}}}
                        """);

        assertThat(figure(m, "risk.medium_f1").value()).isEqualTo(1);
        assertThat(figure(m, "risk.medium_any_recall").value()).isEqualTo(0.5);
        assertThat(figure(m, "risk.medium_any_precision").value()).isEqualTo(1);
        assertThat(figure(m, "risk.medium_any_auprc").value()).isEqualTo(1);
        assertThat(figure(m, "risk.accuracy").value()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figure(m, "risk.category_micro_f1").value()).isEqualTo(1);
    }

    @Test
    void disputed_names_are_asked_for_or_optional() throws IOException {
        Map<String, Estimate> m =
                measure(
                        """
                        {"id":"p1","signals":{"mention":{"value":[{"start":15,"end":19,"text":"Acme ","type":"product","confidence":0.8},{"text":"acme","type":"brand","confidence":0.6}]}}}
                        {"id":"p2","signals":{"mention":{"value":[]}}}
                        """);

        // found Acme, acme; gold Acme, Zeta 3: tp 1 fp 1 fn 1
        assertThat(figure(m, "mention.f1").value()).isEqualTo(0.5);
        assertThat(figure(m, "mention_agreed.f1").value()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figure(m, "mention.typed_f1").value()).isZero();
    }

    @Test
    void bad_lines_and_missing_items_are_counted() throws IOException {
        Report report =
                report(
                        """
                        {"id":"p1","signals":{"sentiment":{"value":"neutral","confidence":1}}}
                        {"id":"p1","signals":{"sentiment":{"value":"mixed","confidence":1}}}
                        {"id":"p2","signals":{"suitability.garm":{"value":[],"risk":"purple"}}}
                        [1]
                        """);

        assertThat(report.facts().get("gold lines rejected"))
                .startsWith("1 (")
                .contains("line 4: not JSON");
        assertThat(report.facts().get("prediction lines rejected"))
                .startsWith("3 (")
                .contains("occurs twice", "risk 'purple' is unknown", "line 4");
        assertThat(report.facts().get("gold items without prediction")).isEqualTo("2");
        assertThat(report.facts().get("labelled signals without any prediction, not measured"))
                .contains("mention", "conversation.type")
                .doesNotContain("sentiment");
        assertThat(figure(report.measures(), "sentiment.accuracy").value())
                .isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void single_values_are_read_like_lists() throws IOException {
        Files.writeString(
                gold,
                """
                {"id":"p1","subreddit":"teapots","title":"t","body":"b","conversation_type":"deal","suitability":["hate:floor","arms:low"],"promotional":true,"topics":["3","9"],"mentions":[{"text":"Acme","type":"brand","stance":"neutral"}]}
                """);

        GoldItem item = GoldFile.read(gold).items().getFirst();

        assertThat(item.types()).containsExactly("deal");
        assertThat(item.risks()).containsExactly(dev.parley.core.Risk.FLOOR);
        assertThat(item.promotional()).containsExactly("true");
        assertThat(item.topics()).containsExactly("3");
        assertThat(item.topicsAny()).containsExactly("3", "9");
        assertThat(item.mentions().orElseThrow())
                .containsExactly(new GoldMention("Acme", List.of("brand"), true));
    }

    @Test
    void system_is_measured_as_a_file_would_be() throws IOException {
        Report report =
                EVALUATION.measure(
                        GoldFile.read(gold),
                        u ->
                                "{\"id\":\""
                                        + u.id()
                                        + "\",\"signals\":{\"sentiment\":{\"value\":\"negative\",\"confidence\":0.9}}}");

        assertThat(figure(report.measures(), "sentiment.accuracy").value())
                .isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void slices_show_parts_with_their_size() throws IOException {
        Report report =
                report(
                        "{\"id\":\"p1\",\"signals\":{\"sentiment\":{\"value\":\"neutral\",\"confidence\":1}}}");

        var slices = report.sections().getLast().blocks();
        assertThat(slices.toString())
                .contains("By community", "known", "not known", "body only", "title only");
    }

    @Test
    void item_without_community_keeps_its_text() {
        GoldItem item =
                GoldFile.item(
                        new com.fasterxml.jackson.databind.ObjectMapper()
                                .createObjectNode()
                                .put("id", "a")
                                .put("subreddit", "x")
                                .put("title", "t"));

        assertThat(item.withoutCommunity().utterance().community()).isNull();
        assertThat(item.withoutCommunity().utterance().title()).isEqualTo("t");
    }

    private static Estimate figure(Map<String, Estimate> measures, String name) {
        return Objects.requireNonNull(measures.get(name), name);
    }
}
