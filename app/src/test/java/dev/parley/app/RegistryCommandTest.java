package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryCommandTest {
    private static final String DEFINITION =
            """
            apiVersion: parley.dev/v1
            kind: Signal
            metadata:
              name: sentiment
              version: 1
              owner: content-understanding
              stage: shadow
              description: How the author feels about the thing talked about, in one word.
            spec:
              type: label
              level: [utterance]
              values: [positive, negative]
              inputs: [text]
              producers:
                fast:
                  annotator: %s
                  artefacts: []
              abstains: when the text has no words
              privacy: {class: author-inference, retention: P400D, note: One text only.}
              evaluation: []
              consumers:
                - {name: insights, purpose: "follow how communities feel"}
            """;

    @TempDir Path folder;

    private Cli check(String annotator) throws IOException {
        Files.writeString(folder.resolve("sentiment.yaml"), DEFINITION.formatted(annotator));
        return Cli.run("registry", "check", folder);
    }

    @Test
    void goodDefinition_passes() throws IOException {
        Cli cli = check("sentiment.fast");
        assertThat(cli.code()).as(cli.out() + cli.err()).isZero();
        assertThat(cli.out()).contains("0 errors");
    }

    @Test
    void unknownAnnotator_failsWithFileLineAndTheNearest() throws IOException {
        Cli cli = check("sentiment.fats");
        assertThat(cli.code()).isEqualTo(3);
        assertThat(cli.out()).contains("sentiment.yaml", "sentiment.fats", "sentiment.fast");
    }

    @Test
    void brokenYaml_isAProblemOfThatFile() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "metadata: [never closed");
        Cli cli = Cli.run("registry", "check", folder);
        assertThat(cli.code()).isEqualTo(3);
        assertThat(cli.out()).contains("broken.yaml");
    }
}
