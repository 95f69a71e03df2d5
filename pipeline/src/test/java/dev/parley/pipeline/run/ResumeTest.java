package dev.parley.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.pipeline.FakeSignals;
import dev.parley.pipeline.Pipeline;
import dev.parley.pipeline.output.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
    private static final int RECORDS = 290;
    private static final Pipeline PIPELINE = FakeSignals.pipeline();

    @TempDir Path temp;

    private RunOptions options(String folder) {
        return RunOptions.to(temp.resolve(folder))
                .withFormats(EnumSet.allOf(Format.class))
                .withPartRecords(100)
                .withThreads(2)
                .withStrict(false);
    }

    private static Feed feed() {
        List<Feed.Item> items = new ArrayList<>(FakeFeed.items(RECORDS));
        items.set(120, FakeFeed.accepted(121, "kaboom"));
        return new FakeFeed(items, "fake");
    }

    /// @return whether it died
    private boolean runUntil(int changes, String folder) {
        FailingDisk disk = new FailingDisk(changes);
        try {
            Runner.on(disk, PIPELINE, options(folder)).run(feed());
            return false;
        } catch (FailingDisk.Crash e) {
            assertThat(disk.died()).isTrue();
            return true;
        }
    }

    @Test
    void diesAtAnyChangeOfTheDisk_resumesToTheSameBytes() {
        Runner.on(LooseDisk.INSTANCE, PIPELINE, options("whole")).run(feed());
        Map<String, String> whole = Folders.results(temp.resolve("whole"));
        int changes = 0;
        while (runUntil(changes, "died" + changes)) {
            Path folder = temp.resolve("died" + changes);
            assertVisibleFilesAreComplete(folder, whole);
            RunReport report =
                    Runner.on(LooseDisk.INSTANCE, PIPELINE, options("died" + changes))
                            .run(feed())
                            .report();
            assertThat(Folders.results(folder)).as("died at change %d", changes).isEqualTo(whole);
            assertThat(report.tally().records()).isEqualTo(RECORDS);
            assertThat(report.tally().rejected("annotator_failed")).isEqualTo(1);
            changes++;
        }
        assertThat(changes).as("number of changes that were tried").isGreaterThan(40);
    }

    @Test
    void diesAgainAndAgain_stillGetsThere() {
        Runner.on(LooseDisk.INSTANCE, PIPELINE, options("whole")).run(feed());
        int deaths = 0;
        while (runUntil(40, "often")) {
            deaths++;
            assertThat(deaths).as("deaths without an end").isLessThan(20);
        }
        assertThat(deaths).isGreaterThan(2);
        assertThat(Folders.results(temp.resolve("often")))
                .isEqualTo(Folders.results(temp.resolve("whole")));
    }

    /// Whatever has its final name has its final content.
    private static void assertVisibleFilesAreComplete(Path folder, Map<String, String> whole) {
        if (!folder.toFile().exists()) {
            return;
        }
        Folders.results(folder)
                .forEach((name, content) -> {
                    if (!name.startsWith(".")) {
                        assertThat(content).as(name).isEqualTo(whole.get(name));
                    }
                });
    }

    @Test
    void fullDisk_isSaidClearlyAndLeavesNothingHalf() {
        Disk full =
                new Disk() {
                    private int parts;

                    @Override
                    public OutputStream open(Path file, long length) throws IOException {
                        if (file.getFileName().toString().startsWith(".part-") && ++parts > 3) {
                            throw new IOException("No space left on device");
                        }
                        return LooseDisk.INSTANCE.open(file, length);
                    }

                    @Override
                    public void rename(Path from, Path to) throws IOException {
                        LooseDisk.INSTANCE.rename(from, to);
                    }

                    @Override
                    public void delete(Path file) throws IOException {
                        LooseDisk.INSTANCE.delete(file);
                    }
                };
        assertThatThrownBy(() -> Runner.on(full, PIPELINE, options("full")).run(feed()))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("run the same command")
                .extracting(e -> ((RunException) e).code())
                .isEqualTo(RunException.Code.OUTPUT_UNWRITABLE);
        assertThat(Folders.names(temp.resolve("full")))
                .doesNotContain("_SUCCESS", "part-00001.jsonl", "part-00001.parquet")
                .noneMatch(name -> name.startsWith(".part"));
    }
}
