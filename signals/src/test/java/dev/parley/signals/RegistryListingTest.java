package dev.parley.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.parley.signals.check.Problem;
import dev.parley.signals.check.RegistryCheck;
import dev.parley.signals.check.RegistryFile;
import dev.parley.signals.check.Surroundings;
import dev.parley.signals.definition.SignalType;
import dev.parley.signals.definition.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistryListingTest {
    @Test
    void table_hasALineForEachSignalInColumns() throws IOException {
        Registry registry =
                Registry.of(
                        List.of(
                                Definitions.of(
                                        "mood.of_day",
                                        12,
                                        Stage.APPROVED,
                                        SignalType.LABEL,
                                        Definitions.closed("good"),
                                        Optional.empty()),
                                Definitions.of(
                                        SignalType.SUITABILITY, Definitions.closed("arms"))));
        assertThat(RegistryListing.table(registry)).isEqualTo(golden("signals.txt"));
        assertThat(RegistryListing.table(Registry.shipped()).lines()).hasSize(12);
    }

    @Test
    void json_saysWhatTheFilesSay() throws IOException {
        JsonNode listed = new ObjectMapper().readTree(RegistryListing.json(Registry.shipped()));
        assertThat(listed).hasSize(11);
        int i = 0;
        for (RegistryFile file : Registry.shippedFiles()) {
            JsonNode written = new ObjectMapper(new YAMLFactory()).readTree(file.text());
            JsonNode one = listed.get(i++);
            for (String key :
                    List.of(
                            "type",
                            "level",
                            "values",
                            "vocabulary",
                            "inputs",
                            "producers",
                            "abstains",
                            "consumers")) {
                assertThat(one.at("/spec/" + key))
                        .as(file.name() + " " + key)
                        .isEqualTo(written.at("/spec/" + key));
            }
            assertThat(one.at("/metadata/name")).isEqualTo(written.at("/metadata/name"));
            assertThat(one.at("/metadata/stage")).isEqualTo(written.at("/metadata/stage"));
            assertThat(one.at("/spec/evaluation")).hasSameSizeAs(written.at("/spec/evaluation"));
        }
    }

    @Test
    void problems_lookLikeACompilersOutput() throws IOException {
        List<RegistryFile> files =
                List.of(
                        new RegistryFile("registry/signals/bad.yaml", golden("bad.yaml")),
                        new RegistryFile("registry/signals/torn.yaml", "kind: [Signal\n"));
        List<Problem> problems = RegistryCheck.against(Surroundings.unknown()).check(files);
        assertThat(RegistryListing.problems(problems, files.size()))
                .isEqualTo(golden("problems.txt"));
    }

    @Test
    void noProblem_isCountedToo() {
        assertThat(RegistryListing.problems(List.of(), 1))
                .isEqualTo("0 errors, 0 warnings in 1 file\n");
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = RegistryListingTest.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
