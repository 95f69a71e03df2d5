package dev.parley.measure.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.measure.metric.Calibration;
import dev.parley.measure.metric.ClassScore;
import dev.parley.measure.metric.ConfusionMatrix;
import dev.parley.measure.metric.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final Report REPORT =
            new Report(
                    "A <report> & more",
                    Map.of("items", "12"),
                    List.of(
                            new Report.Section(
                                    "part",
                                    "A part",
                                    "How to read it.",
                                    List.of(
                                            new Block.Figures(
                                                    "Figures",
                                                    List.of(
                                                            new Block.Figure(
                                                                    "a.f1",
                                                                    "an F1",
                                                                    new Estimate(
                                                                            0.7654, 0.612, 0.823,
                                                                            12)),
                                                            new Block.Figure(
                                                                    "a.none",
                                                                    "nothing",
                                                                    Estimate.undefined(0)))),
                                            new Block.Classes(
                                                    "Classes",
                                                    List.of(ClassScore.of("tea", 3, 1, 2))),
                                            new Block.Confusion(
                                                    "Confusion",
                                                    new ConfusionMatrix(
                                                            List.of("tea", "pot"),
                                                            new long[][] {{31, 2, 0}, {5, 41, 7}})),
                                            new Block.Reliability(
                                                    "Reliability",
                                                    List.of(
                                                            new Calibration.Bin(
                                                                    0.8, 0.9, 0.853, 0.771, 9))),
                                            new Block.Slices(
                                                    "By length",
                                                    List.of("a.f1"),
                                                    List.of(
                                                            new Block.Slice(
                                                                    "length",
                                                                    "short",
                                                                    4,
                                                                    List.of(
                                                                            new Estimate(
                                                                                    0.25, 0.1, 0.4,
                                                                                    4))))),
                                            new Block.Errors(
                                                    "Errors",
                                                    List.of(
                                                            new Block.Miss(
                                                                    "p1",
                                                                    "tea",
                                                                    "pot",
                                                                    0.934,
                                                                    "<script>alert(1)</script> tea"))),
                                            new Block.Published(
                                                    "Published",
                                                    List.of(
                                                            new Block.PublishedFigure(
                                                                    "Robot",
                                                                    "macro-F1",
                                                                    76.1,
                                                                    "a leaderboard",
                                                                    null)))))));

    @Test
    void page_shows_every_leaf_of_the_json() {
        String html = HtmlReport.write(REPORT);

        leaves(JsonReport.tree(REPORT).get("sections"), "", html);
    }

    private static void leaves(JsonNode node, String name, String html) {
        if (node.isObject()) {
            node.properties().forEach(e -> leaves(e.getValue(), e.getKey(), html));
        } else if (node.isArray()) {
            node.forEach(child -> leaves(child, name, html));
        } else if (!List.of("kind", "dimension", "from", "to").contains(name) && !node.isNull()) {
            String shown =
                    node.isDouble() && !name.equals("value")
                            ? String.format(Locale.ROOT, "%.3f", node.asDouble())
                            : node.isDouble()
                                    ? String.valueOf(Math.round(node.asDouble() * 1e3) / 1e3)
                                    : node.isNumber() && node.asLong() == 0
                                            ? ""
                                            : new Markup().text(node.asText()).toString();
            assertThat(html).as(name).contains(shown);
        }
    }

    @Test
    void page_needs_no_other_file_and_runs_no_script() {
        String html = HtmlReport.write(REPORT);

        assertThat(html).doesNotContain("<script", "src=", "href=\"http", "@import", "url(");
        assertThat(html)
                .contains(
                        "&lt;script&gt;",
                        "prefers-color-scheme: dark",
                        "width=device-width",
                        "<svg");
    }

    @Test
    void json_has_figures_under_their_stable_names() throws Exception {
        JsonNode json = new ObjectMapper().readTree(JsonReport.write(REPORT));

        assertThat(json.at("/format").asText()).isEqualTo("parley-report/1");
        assertThat(json.at("/measures/a.f1/value").asDouble()).isEqualTo(0.7654);
        assertThat(json.at("/measures/a.f1/n").asInt()).isEqualTo(12);
        assertThat(json.at("/measures/a.none/value").isNull()).isTrue();
        assertThat(json.at("/sections/0/blocks/2/counts/1/2").asInt()).isEqualTo(7);
    }

    @Test
    void text_lists_the_figures() {
        assertThat(TextReport.write(REPORT))
                .contains("a.f1", "0.765 [0.612, 0.823] n=12", "undefined n=0", "Robot");
    }

    @Test
    void long_excerpts_are_cut_between_characters() {
        String text = "a".repeat(Block.Miss.EXCERPT - 1) + "😀 and more";

        String excerpt = new Block.Miss("p", "g", "p", 1, text).excerpt();

        assertThat(excerpt).endsWith("a…").hasSize(Block.Miss.EXCERPT);
    }
}
