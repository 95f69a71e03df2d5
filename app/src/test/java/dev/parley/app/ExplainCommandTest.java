package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
    private static final String TEXT = "I returned these boots, they were terrible 😡";

    @Test
    void text_saysValueAndReason() {
        Cli cli = Cli.run("explain", TEXT, "--tier", "fast", "--signals", "sentiment,language");
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.out())
                .startsWith(TEXT)
                .containsPattern("sentiment +\\w+ \\(\\d+%\\)")
                .containsPattern("language +en \\(\\d+%\\)")
                .contains("because");
    }

    @Test
    void topic_isNamedAndTheCommunityCounts() {
        Cli cli =
                Cli.run(
                        "explain",
                        "Which ones last?",
                        "--community",
                        "r/headphones",
                        "--tier",
                        "fast",
                        "--signals",
                        "topic.iab_content");
        assertThat(cli.out()).contains("Consumer Electronics", "community r/headphones");
    }

    @Test
    void json_pointsIntoTheSource() throws IOException {
        Cli cli =
                Cli.run(
                        "explain",
                        "**Terrible** boots &amp; laces",
                        "--title",
                        "Returned",
                        "--tier",
                        "fast",
                        "--signals",
                        "sentiment",
                        "--json");
        JsonNode root = new ObjectMapper().readTree(cli.out());
        String source = root.path("source").asText();
        assertThat(source).isEqualTo("Returned\n\n**Terrible** boots &amp; laces");
        int spans = 0;
        for (JsonNode evidence : root.at("/signals/sentiment/evidence")) {
            if (evidence.path("kind").asText().equals("text")) {
                spans++;
                assertThat(
                                source.substring(
                                        evidence.path("start").asInt(),
                                        evidence.path("end").asInt()))
                        .isEqualTo(evidence.path("text").asText());
            }
        }
        assertThat(spans).isPositive();
    }

    @Test
    void emptyText_isNotJudged() {
        Cli cli = Cli.run("explain", "", "--tier", "fast", "--signals", "sentiment");
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.out()).contains("no text");
    }
}
