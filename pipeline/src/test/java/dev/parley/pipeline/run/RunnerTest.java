package dev.parley.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.pipeline.FakeSignals;
import dev.parley.pipeline.output.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunnerTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir Path temp;

    private RunOptions options(String folder) {
        return RunOptions.to(temp.resolve(folder))
                .withFormats(EnumSet.allOf(Format.class))
                .withPartRecords(100)
                .withThreads(2);
    }

    private static RunResult run(RunOptions options, Feed feed) {
        return Runner.on(LooseDisk.INSTANCE, FakeSignals.pipeline(), options).run(feed);
    }

    private static Tally.Example firstExample(Tally tally) {
        return tally.rejects().values().iterator().next().examples().getFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void moreThreads_sameBytes(int threads) {
        run(options("one").withThreads(1), FakeFeed.of(450));
        run(options("many").withThreads(threads), FakeFeed.of(450));
        assertThat(Folders.results(temp.resolve("many")))
                .isEqualTo(Folders.results(temp.resolve("one")));
    }

    @Test
    void output_hasEveryAcceptedRecordOnceInOrder() throws IOException {
        run(options("out"), FakeFeed.of(450));
        List<String> ids = new ArrayList<>();
        for (int part = 0; part < 5; part++) {
            for (String line :
                    Files.readAllLines(temp.resolve("out").resolve(Format.WIDE.file(part)))) {
                ids.add(MAPPER.readTree(line).path("id").asText());
            }
        }
        List<String> expected = new ArrayList<>();
        for (Feed.Item item : FakeFeed.items(450)) {
            if (item instanceof Feed.Accepted accepted) {
                expected.add(accepted.utterance().id());
            }
        }
        assertThat(ids).isEqualTo(expected);
        assertThat(Folders.names(temp.resolve("out")))
                .contains("part-00004.parquet", "part-00004.jsonl", "_SUCCESS", "report.json")
                .doesNotContain("part-00005.jsonl")
                .noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void longRows_areOneASignalAndUtterance() throws IOException {
        run(options("out"), FakeFeed.of(10));
        List<String> lines = Files.readAllLines(temp.resolve("out").resolve("part-00000.jsonl"));
        assertThat(lines).hasSize(9 * FakeSignals.pipeline().signals().size());
        JsonNode provenance =
                MAPPER.readTree(temp.resolve("out").resolve("provenance.json").toFile());
        for (String line : lines) {
            JsonNode row = MAPPER.readTree(line);
            JsonNode record = provenance.path(row.path("provenance").asText());
            assertThat(record.path("signal").asText())
                    .isEqualTo(row.path("signal").asText() + "@" + row.path("version").asInt());
        }
    }

    @Test
    void report_addsUp() throws IOException {
        RunResult result = run(options("out"), FakeFeed.of(450));
        Tally tally = result.report().tally();
        assertThat(result.complete()).isTrue();
        assertThat(tally.records()).isEqualTo(450);
        assertThat(tally.rejected()).isEqualTo(64);
        assertThat(tally.annotated()).isEqualTo(386);
        assertThat(tally.rejected("bad_json")).isEqualTo(64);
        assertThat(firstExample(tally)).isEqualTo(new Tally.Example("in.jsonl", 7, "not JSON: {7"));
        tally.signals().forEach((name, c) -> assertThat(c.values() + c.abstained()).isEqualTo(386));
        Coverage type = tally.signal("conversation.type");
        assertThat(type.counts().values().stream().mapToLong(n -> n).sum())
                .isEqualTo(type.values());
        assertThat(result.report().stages())
                .extracting(s -> s.stage())
                .startsWith("read", "clean")
                .contains("fake.words", "sentiment.fast")
                .endsWith("render", "write");
        JsonNode json = MAPPER.readTree(temp.resolve("out").resolve("report.json").toFile());
        assertThat(json.path("records").asLong()).isEqualTo(450);
        assertThat(json.path("signals").path("sentiment").path("values").asLong()).isEqualTo(386);
        assertThat(Files.readString(temp.resolve("out").resolve("report.txt")))
                .contains("450 records read", "64 bad_json", "in.jsonl:7");
        assertThat(Files.readAllLines(temp.resolve("out").resolve("rejects.jsonl"))).hasSize(64);
    }

    @Test
    void failingAnnotator_isRecordedAndTheRunGoesOn() throws IOException {
        List<Feed.Item> items = new ArrayList<>(FakeFeed.items(20));
        items.set(4, FakeFeed.accepted(5, "kaboom"));
        Tally tally =
                run(options("out").withStrict(false), new FakeFeed(items, "fake")).report().tally();
        assertThat(tally.records()).isEqualTo(20);
        assertThat(tally.rejected("annotator_failed")).isEqualTo(1);
        JsonNode reject =
                MAPPER.readTree(
                        Files.readAllLines(temp.resolve("out").resolve("rejects.jsonl"))
                                .getFirst());
        assertThat(reject.path("id").asText()).isEqualTo("u5");
        assertThat(reject.path("line").asLong()).isEqualTo(5);
        assertThat(reject.path("reason").asText()).contains("conversation.type.fast", "poisoned");
        assertThat(Files.readString(temp.resolve("out").resolve("wide-00000.jsonl")))
                .doesNotContain("\"u5\"")
                .contains("\"u6\"");
    }

    @Test
    void failingAnnotatorInStrictMode_stopsTheRun() {
        List<Feed.Item> items = List.of(FakeFeed.accepted(1, "kaboom"));
        assertThatThrownBy(() -> run(options("out").withStrict(true), new FakeFeed(items, "fake")))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("poisoned")
                .hasMessageContaining("line 1");
        assertThat(Folders.names(temp.resolve("out"))).containsExactly("_progress.json");
    }

    @Test
    void emptyInput_givesAnEmptyPartAndSuccess() {
        assertThat(run(options("out"), FakeFeed.of(0)).complete()).isTrue();
        assertThat(Folders.text(temp.resolve("out"), "part-00000.jsonl")).isEmpty();
        assertThat(Folders.text(temp.resolve("out"), "part-00000.parquet"))
                .startsWith("PAR1")
                .endsWith("PAR1");
        assertThat(Folders.names(temp.resolve("out"))).contains("_SUCCESS", "rejects.jsonl");
    }

    @Test
    void inputEndsWithThePart_noEmptyPartFollows() {
        run(options("out"), FakeFeed.of(200));
        assertThat(Folders.names(temp.resolve("out")))
                .contains("part-00001.jsonl")
                .doesNotContain("part-00002.jsonl");
    }

    @Test
    void doneRun_isNotRunAgain() {
        run(options("out"), FakeFeed.of(50));
        Map<String, String> before = Folders.results(temp.resolve("out"));
        RunResult again = run(options("out"), FakeFeed.of(50));
        assertThat(again.complete()).isTrue();
        assertThat(again.report().tally().records()).isEqualTo(50);
        assertThat(Folders.results(temp.resolve("out"))).isEqualTo(before);
    }

    @Test
    void otherQuestionInTheSameFolder_isRefusedUntilOverwritten() {
        run(options("out"), FakeFeed.of(250));
        RunOptions other = options("out").withFormats(Set.of(Format.WIDE));
        assertThatThrownBy(() -> run(other, FakeFeed.of(50)))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("formats was 'jsonl,parquet,wide', is 'wide'")
                .hasMessageContaining("inputs was")
                .hasMessageContaining("--overwrite");
        run(other.withOverwrite(true), FakeFeed.of(50));
        assertThat(Folders.names(temp.resolve("out")))
                .filteredOn(name -> name.startsWith("part") || name.startsWith("wide"))
                .containsExactly("wide-00000.jsonl");
    }

    @Test
    void foreignOutputWithoutJournal_isNotTouched() throws IOException {
        Files.createDirectories(temp.resolve("out"));
        Files.writeString(temp.resolve("out").resolve("part-00000.jsonl"), "mine");
        assertThatThrownBy(() -> run(options("out"), FakeFeed.of(5)))
                .extracting(e -> ((RunException) e).code())
                .isEqualTo(RunException.Code.OUTPUT_OF_ANOTHER_RUN);
        assertThat(Folders.text(temp.resolve("out"), "part-00000.jsonl")).isEqualTo("mine");
    }

    @Test
    void overwrite_leavesOtherFilesAlone() throws IOException {
        run(options("out"), FakeFeed.of(5));
        Files.writeString(temp.resolve("out").resolve("notes.txt"), "mine");
        run(options("out").withOverwrite(true), FakeFeed.of(6));
        assertThat(Folders.text(temp.resolve("out"), "notes.txt")).isEqualTo("mine");
    }

    @Test
    void changedInput_isNoticedWhenResuming() {
        assertThatThrownBy(() ->
                        Runner.on(new FailingDisk(45), FakeSignals.pipeline(), options("out"))
                                .run(FakeFeed.of(450)))
                .isInstanceOf(FailingDisk.Crash.class);
        List<Feed.Item> items = new ArrayList<>(FakeFeed.items(450));
        items.set(3, FakeFeed.accepted(4, "something else"));
        assertThatThrownBy(() -> run(options("out"), new FakeFeed(items, "fake")))
                .extracting(e -> ((RunException) e).code())
                .isEqualTo(RunException.Code.INPUT_CHANGED);
    }

    @Test
    void damagedPart_isNoticedWhenResuming() throws IOException {
        run(options("out"), FakeFeed.of(450));
        Files.delete(temp.resolve("out").resolve("_SUCCESS"));
        Files.writeString(temp.resolve("out").resolve("part-00001.jsonl"), "short");
        assertThatThrownBy(() -> run(options("out"), FakeFeed.of(450)))
                .hasMessageContaining("part-00001.jsonl")
                .extracting(e -> ((RunException) e).code())
                .isEqualTo(RunException.Code.OUTPUT_DAMAGED);
    }

    @Test
    void secondRunInTheSameFolder_isKeptOut() throws IOException {
        try (RunFolder folder = RunFolder.open(temp.resolve("out"), LooseDisk.INSTANCE)) {
            assertThat(folder.path()).exists();
            assertThatThrownBy(() -> run(options("out"), FakeFeed.of(5)))
                    .extracting(e -> ((RunException) e).code())
                    .isEqualTo(RunException.Code.OUTPUT_IN_USE);
        }
    }

    @Test
    void outputIsAFile_isRefused() throws IOException {
        Files.writeString(temp.resolve("out"), "a file");
        assertThatThrownBy(() -> run(options("out"), FakeFeed.of(5)))
                .hasMessageContaining("is a file");
    }

    @Test
    void inputThatBreaks_keepsCompleteParts() {
        Feed broken =
                new Feed() {
                    private final FakeFeed inner = FakeFeed.of(450);
                    private int read;

                    @Override
                    public Optional<Item> next() throws IOException {
                        if (++read > 250) {
                            throw new IOException("cable pulled");
                        }
                        return inner.next();
                    }

                    @Override
                    public long bytesRead() {
                        return 0;
                    }

                    @Override
                    public List<Input> inputs() {
                        return inner.inputs();
                    }

                    @Override
                    public String reading() {
                        return inner.reading();
                    }

                    @Override
                    public void close() {}
                };
        assertThatThrownBy(() -> run(options("out"), broken))
                .hasMessageContaining("cable pulled")
                .extracting(e -> ((RunException) e).code())
                .isEqualTo(RunException.Code.INPUT_UNREADABLE);
        assertThat(Folders.names(temp.resolve("out")))
                .contains("part-00001.jsonl")
                .doesNotContain("part-00002.jsonl", "_SUCCESS")
                .noneMatch(name -> name.startsWith(".part"));
        run(options("out"), FakeFeed.of(450));
        run(options("whole"), FakeFeed.of(450));
        assertThat(Folders.results(temp.resolve("out")))
                .isEqualTo(Folders.results(temp.resolve("whole")));
    }
}
