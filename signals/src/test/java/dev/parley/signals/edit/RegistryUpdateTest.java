package dev.parley.signals.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.ArtefactRef;
import dev.parley.core.Tier;
import dev.parley.signals.Registry;
import dev.parley.signals.check.RegistryCheck;
import dev.parley.signals.check.RegistryFile;
import dev.parley.signals.check.RegistryReading;
import dev.parley.signals.check.Surroundings;
import dev.parley.signals.definition.Evaluation;
import dev.parley.signals.definition.SignalDefinition;
import dev.parley.signals.definition.Stage;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RegistryUpdateTest {
    private static final ArtefactRef A = new ArtefactRef("a", "1".repeat(64));
    private static final ArtefactRef B = new ArtefactRef("b", "0e".repeat(32));

    private static final String TEXT =
            """
            # 😀 a comment before
            metadata:
              name: x # its name
              stage: shadow   # for now
            spec:
              producers:
                fast:
                  annotator: x.fast
                  artefacts: []   # none yet

                # the better one
                accurate: {annotator: x.accurate, artefacts: []}
              evaluation: []
              # who
              consumers: []
            """;

    private static Evaluation figure(String set, Tier tier, double value) {
        return new Evaluation(
                set,
                "f1",
                tier,
                value,
                value - 0.1,
                value + 0.1,
                "./parley evaluate \"x\"",
                LocalDate.of(2026, 1, 2));
    }

    @Test
    void pinInABlock_changesNothingElse() {
        assertThat(RegistryUpdate.of(TEXT).pin(Tier.FAST, List.of(A, B)).text())
                .isEqualTo(
                        TEXT.replace(
                                "artefacts: []   # none yet",
                                "artefacts:\n"
                                        + "        - {name: a, sha256: \""
                                        + A.sha256()
                                        + "\"}\n"
                                        + "        - {name: b, sha256: \""
                                        + B.sha256()
                                        + "\"}   # none yet"));
    }

    @Test
    void pinInAFlowMapping_staysOnItsLine() {
        assertThat(RegistryUpdate.of(TEXT).pin(Tier.ACCURATE, List.of(A)).text())
                .isEqualTo(
                        TEXT.replace(
                                "x.accurate, artefacts: []}",
                                "x.accurate, artefacts: [{name: a, sha256: \""
                                        + A.sha256()
                                        + "\"}]}"));
    }

    @Test
    void pinAgain_changesHashesOnly() {
        String text =
                """
                spec:
                  producers:
                    fast:
                      annotator: x
                      artefacts:
                        - name: a   # the heads
                          sha256: %s  # pinned
                        - {sha256: "%s", name: b}
                """;
        String now =
                RegistryUpdate.of(text.formatted("f".repeat(64), "f".repeat(64)))
                        .pin(
                                Tier.FAST,
                                List.of(
                                        new ArtefactRef("a", "a".repeat(64)),
                                        new ArtefactRef("b", "b".repeat(64))))
                        .text();
        assertThat(now)
                .isEqualTo(
                        text.formatted("a".repeat(64), "b".repeat(64))
                                .replace("\"" + "b".repeat(64) + "\"", "b".repeat(64)));
    }

    @Test
    void pinOfOtherNames_replacesTheList() {
        String pinned = RegistryUpdate.of(TEXT).pin(Tier.FAST, List.of(A, B)).text();
        assertThat(RegistryUpdate.of(pinned).pin(Tier.FAST, List.of()).text()).isEqualTo(TEXT);
        assertThat(RegistryUpdate.of(pinned).pin(Tier.FAST, List.of(B)).text())
                .isEqualTo(RegistryUpdate.of(TEXT).pin(Tier.FAST, List.of(B)).text());
    }

    @Test
    void pinWithoutTheKey_addsIt() {
        String block =
                "spec:\n  producers:\n    fast:\n      annotator: x  # y\n    accurate: {annotator: z}\n";
        assertThat(RegistryUpdate.of(block).pin(Tier.ACCURATE, List.of(B)).text())
                .isEqualTo(
                        block.replace(
                                "z}",
                                "z, artefacts: [{name: b, sha256: \"" + B.sha256() + "\"}]}"));
        assertThat(RegistryUpdate.of(block).pin(Tier.FAST, List.of(B)).text())
                .contains("annotator: x\n      artefacts:\n        - {name: b,");
    }

    @Test
    void pinWithoutProducer_isRefused() {
        String text = TEXT.replaceAll("(?m)^    accurate.*\n", "");
        assertThatThrownBy(() -> RegistryUpdate.of(text).pin(Tier.ACCURATE, List.of(A)))
                .hasMessageContaining("no 'spec.producers.accurate'");
    }

    @Test
    void evaluations_areAddedAndReplaced() {
        String one = RegistryUpdate.of(TEXT).evaluation(figure("dev", Tier.FAST, 0.5)).text();
        String line =
                "    - {set: dev, metric: f1, tier: fast, value: 0.5, interval: [0.4, 0.6], command: "
                        + "\"./parley evaluate \\\"x\\\"\", date: 2026-01-02}";
        assertThat(one).isEqualTo(TEXT.replace("evaluation: []", "evaluation:\n" + line));
        String two = RegistryUpdate.of(one).evaluation(figure("dev", Tier.ACCURATE, 0.5)).text();
        assertThat(two)
                .isEqualTo(
                        one.replace(
                                line, line + "\n" + line.replace("tier: fast", "tier: accurate")));
        assertThat(RegistryUpdate.of(two).evaluation(figure("dev", Tier.FAST, 0.7)).text())
                .isEqualTo(
                        two.replaceFirst(
                                "value: 0.5, interval: \\[0.4, 0.6]",
                                "value: 0.7, interval: [0.6, 0.8]"));
    }

    @Test
    void evaluationInAFlowList_staysThere() {
        String text = "spec:\n  evaluation: [{set: a, metric: f1, tier: fast}]\n  z: 1\n";
        assertThat(RegistryUpdate.of(text).evaluation(figure("dev", Tier.FAST, 0.5)).text())
                .startsWith("spec:\n  evaluation: [{set: a, metric: f1, tier: fast}, {set: dev,")
                .endsWith("date: 2026-01-02}]\n  z: 1\n");
    }

    @Test
    void stage_changesOneWord() {
        assertThat(RegistryUpdate.of(TEXT).stage(Stage.APPROVED).text())
                .isEqualTo(TEXT.replace("stage: shadow", "stage: approved"));
    }

    @Test
    void windowsLineEnds_stay() {
        String text = TEXT.replace("\n", "\r\n");
        assertThat(RegistryUpdate.of(text).pin(Tier.FAST, List.of(A)).text().replace("\r\n", ""))
                .doesNotContain("\n");
    }

    @Test
    void textThatIsNoMapping_isRefused() {
        assertThatThrownBy(() -> RegistryUpdate.of("- a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RegistryUpdate.of("a: ["))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 12)
    void shippedDefinitions_readBackWithWhatWasWritten(
            @ForAll @Size(max = 3) List<@IntRange(min = 0, max = 999) Integer> models,
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double value,
            @ForAll Tier tier) {
        List<ArtefactRef> pins =
                models.stream().map(m -> new ArtefactRef("m-" + m, "%064d".formatted(m))).toList();
        double rounded = Math.round(value * 10_000) / 10_000.0;
        Evaluation figure =
                new Evaluation(
                        "dev",
                        "f1",
                        tier,
                        rounded,
                        0.0,
                        1.0,
                        "a: \\ #b\n",
                        LocalDate.of(2026, 1, 2));
        for (RegistryFile file : Registry.shippedFiles()) {
            SignalDefinition before = read(file.name(), file.text());
            RegistryUpdate once = RegistryUpdate.of(file.text()).pin(tier, pins).evaluation(figure);
            SignalDefinition after = read(file.name(), once.text());
            assertThat(after.producer(tier).orElseThrow().artefacts()).isEqualTo(pins);
            assertThat(after.spec().evaluation()).contains(figure);
            assertThat(after.metadata()).isEqualTo(before.metadata());
            assertThat(after.spec().values()).isEqualTo(before.spec().values());
            assertThat(after.spec().consumers()).isEqualTo(before.spec().consumers());
            assertThat(once.pin(tier, pins).evaluation(figure).text()).isEqualTo(once.text());
        }
    }

    private static SignalDefinition read(String name, String text) {
        RegistryReading reading =
                RegistryCheck.against(Surroundings.unknown())
                        .read(List.of(new RegistryFile(name, text)));
        assertThat(reading.problems()).as(text).isEmpty();
        return reading.signals().getFirst();
    }
}
