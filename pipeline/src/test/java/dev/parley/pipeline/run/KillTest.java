package dev.parley.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.pipeline.FakeSignals;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    @TempDir Path temp;

    private Process start(Path folder, int holdAt) throws IOException {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        "-XX:TieredStopAtLevel=1",
                        ChildRun.class.getName(),
                        folder.toString(),
                        Integer.toString(holdAt))
                .redirectErrorStream(true)
                .start();
    }

    /// Reads what the process says until it has answered that many records.
    private static void awaitRecords(BufferedReader output, int records) throws IOException {
        String line = output.readLine();
        while (line != null && !(line.matches("\\d+") && Integer.parseInt(line) >= records)) {
            line = output.readLine();
        }
        assertThat(line).as("the process ended before %d records", records).isNotNull();
    }

    private Map<String, String> uninterrupted() {
        Runner.on(
                        LooseDisk.INSTANCE,
                        FakeSignals.pipeline(),
                        ChildRun.options(temp.resolve("whole")))
                .run(FakeFeed.of(ChildRun.RECORDS));
        return Folders.results(temp.resolve("whole"));
    }

    private void resume(Path folder) {
        Runner.on(LooseDisk.INSTANCE, FakeSignals.pipeline(), ChildRun.options(folder))
                .run(FakeFeed.of(ChildRun.RECORDS));
    }

    @Test
    void processKilledAgainAndAgain_resumesToTheSameBytes() throws Exception {
        Path folder = temp.resolve("killed");
        for (int records : new int[] {70, 1100}) {
            Process process = start(folder, records);
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                awaitRecords(output, records);
                process.destroyForcibly().waitFor();
            }
            assertThat(Folders.names(folder)).doesNotContain("_SUCCESS", "report.json");
        }
        resume(folder);
        assertThat(Folders.results(folder)).isEqualTo(uninterrupted());
    }

    @Test
    void processAskedToEnd_stopsCleanlyAndResumes() throws Exception {
        Path folder = temp.resolve("stopped");
        Process process = start(folder, 600);
        List<String> rest = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            awaitRecords(output, 600);
            process.toHandle().destroy();
            output.lines().forEach(rest::add);
        }
        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(rest)
                .anyMatch(line -> line.matches("stopped at [1-9]\\d*"))
                .doesNotContain("complete");
        assertThat(Folders.names(folder))
                .contains("part-00000.jsonl")
                .doesNotContain("_SUCCESS")
                .noneMatch(name -> name.startsWith(".part") || name.startsWith(".wide"));
        resume(folder);
        assertThat(Folders.results(folder)).isEqualTo(uninterrupted());
    }
}
