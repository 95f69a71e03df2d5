package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    @TempDir Path temp;

    @BeforeEach
    void gold() throws IOException {
        Files.writeString(
                temp.resolve("gold.jsonl"),
                """
                {"id":"g1","subreddit":"headphones","title":"Which headphones for the gym?","body":"Under $100 please.","conversation_type":["recommendation_request","question"],"commercial_intent":["consideration"],"sentiment":["neutral"],"topics":["632"],"risk":["safe"],"suitability":[],"mentions":[]}
                {"id":"g2","subreddit":"boots","title":"Avoid these","body":"I hate them. The soles fell off after two days and the shop lied to me.","conversation_type":["complaint"],"commercial_intent":["post_purchase"],"sentiment":["negative"],"risk":["safe"],"suitability":[],"mentions":[]}
                broken line
                """);
    }

    @Test
    void pipeline_isMeasuredAndReported() throws IOException {
        Path out = temp.resolve("report");
        Cli cli =
                Cli.run(
                        "evaluate",
                        "--gold",
                        temp.resolve("gold.jsonl"),
                        "--tier",
                        "fast",
                        "--out",
                        out);
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.out()).contains("gold items", "gold lines rejected", "sentiment");
        assertThat(Files.readString(out.resolve("report.html"))).contains("Signals against gold");
        assertThat(Files.readString(out.resolve("report.json"))).contains("sentiment.accuracy");
    }

    @Test
    void anotherSystemsPredictions_areMeasuredWithoutTheModels() throws IOException {
        Path wide =
                Files.writeString(
                        temp.resolve("wide.jsonl"),
                        """
                        {"id":"g1","signals":{"sentiment":{"value":"neutral","confidence":0.9}}}
                        {"id":"g2","signals":{"sentiment":{"value":"positive","confidence":0.6}}}
                        """);
        Cli cli =
                Cli.run(
                        "evaluate",
                        "--gold",
                        temp.resolve("gold.jsonl"),
                        "--predictions",
                        wide,
                        "--out",
                        temp.resolve("report"));
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.out()).containsPattern("sentiment.accuracy\\D+0?\\.50");
    }

    @Test
    void goldInAnotherEncoding_isTheCallersMistake() throws IOException {
        Path gold =
                Files.write(
                        temp.resolve("latin.jsonl"),
                        "{\"id\":\"g1\",\"title\":\"caf\u00e9\"}"
                                .getBytes(StandardCharsets.ISO_8859_1));
        Cli cli = Cli.run("evaluate", "--gold", gold, "--out", temp.resolve("report"));
        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).contains("latin.jsonl").doesNotContain("\tat ");
    }

    @Test
    void reportThatCannotBeWritten_isSaidWithoutATrace() throws IOException {
        Path wide = Files.writeString(temp.resolve("none.jsonl"), "");
        Path file = Files.writeString(temp.resolve("taken"), "");
        Cli cli =
                Cli.run(
                        "evaluate",
                        "--gold",
                        temp.resolve("gold.jsonl"),
                        "--predictions",
                        wide,
                        "--out",
                        file);
        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).contains(file.toString()).doesNotContain("\tat ");
    }
}
