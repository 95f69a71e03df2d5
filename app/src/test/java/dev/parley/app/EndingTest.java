package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndingTest {
    private static final int TERMINATED = 143;

    @TempDir Path temp;

    private List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static boolean until(BufferedReader output, String wanted) throws IOException {
        String line = output.readLine();
        while (line != null && !line.equals(wanted)) {
            line = output.readLine();
        }
        return line != null;
    }

    /// A library that is torn down while threads are inside aborts the process (134 or 139) and
    /// leaves a crash report.
    @Test
    void processAskedToEndInsideTheEncoder_doesNotCrash() throws Exception {
        Process process = Child.start(temp, ChildEncoding.class);
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(until(output, "encoding")).isTrue();
            process.toHandle().destroy();
            assertThat(process.waitFor()).isEqualTo(TERMINATED);
        }
        assertThat(files(temp)).isEmpty();
    }

    /// Feeds posts until the process ends; as much as no queue holds was taken when the future is
    /// done, so annotators are at work.
    private static CompletableFuture<Void> feed(OutputStream in) {
        CompletableFuture<Void> busy = new CompletableFuture<>();
        String padding = "x".repeat(4000);
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    long written = 0;
                    try (in) {
                        for (int i = 0; true; i++) {
                            byte[] line =
                                    "{\"id\":\"p%d\",\"title\":\"Which headphones?\",\"pad\":\"%s\"}\n"
                                            .formatted(i, padding)
                                            .getBytes(StandardCharsets.UTF_8);
                            in.write(line);
                            written += line.length;
                            if (written > 3 << 20) {
                                busy.complete(null);
                            }
                        }
                    } catch (IOException processEnded) {
                        busy.complete(null);
                    }
                });
        return busy;
    }

    @Test
    void annotateAskedToEnd_saysSoAndLeavesNothingHalf() throws Exception {
        Process process =
                Child.start(
                        temp,
                        Main.class,
                        "annotate",
                        "-",
                        "--tier",
                        "fast",
                        "--out",
                        "out",
                        "--signals",
                        "language",
                        "--threads",
                        "1");
        feed(process.getOutputStream()).join();
        process.toHandle().destroy();
        List<String> said;
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            said = output.lines().toList();
        }
        assertThat(process.waitFor()).as("%s", said).isEqualTo(TERMINATED);
        assertThat(said).anyMatch(line -> line.startsWith("stopped; "));
        assertThat(files(temp)).containsExactly("out");
        assertThat(files(temp.resolve("out")))
                .contains("_progress.json")
                .doesNotContain("_SUCCESS")
                .noneMatch(name -> name.startsWith(".part"));
    }
}
