package dev.parley.signals.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.ArtefactRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RegistryCheckTest {
    private static final String HASH = "ab".repeat(32);
    private static final String OTHER_HASH = "cd".repeat(32);

    /// An approved signal without a fault; line numbers are in the comments.
    private static final String MOOD =
            """
            apiVersion: parley.dev/v1
            kind: Signal
            metadata:
              name: mood
              version: 1
              owner: team
              stage: approved
              description: How it feels.
            spec:
              type: label
              level: [utterance]
              values: [good, bad]
              inputs: [text, tongue]
              producers:
                fast:
                  annotator: mood.fast
                  artefacts:
                    - name: mood-fast
                      sha256: %s
              abstains: when it cannot tell
              privacy: {class: public-content, retention: P400D}
              evaluation:
                - {set: dev, metric: f1, tier: fast, value: 0.5, interval: [0.4, 0.6], command: run, date: 2026-01-02}
              consumers:
                - {name: ads, purpose: to choose}
            """
                    .formatted(HASH);

    /// Another, which the first reads.
    private static final String TONGUE =
            """
            apiVersion: parley.dev/v1
            kind: Signal
            metadata: {name: tongue, version: 1, owner: team, stage: approved, description: Which tongue.}
            spec:
              type: label
              level: [utterance]
              vocabulary: bcp-47
              inputs: [text]
              producers: {fast: {annotator: tongue}}
              abstains: never
              privacy: {class: public-content, retention: P400D}
              evaluation:
                - {set: dev, metric: f1, tier: fast, value: 1, interval: [1, 1], command: run, date: 2026-01-02}
              consumers: [{name: ads, purpose: to choose}]
            """;

    private static final Surroundings SURROUNDINGS =
            Surroundings.unknown()
                    .withAnnotators(
                            Set.of("mood.fast", "mood.accurate", "tongue"),
                            name ->
                                    name.equals("mood.fast")
                                            ? List.of(new ArtefactRef("mood-fast", HASH))
                                            : List.of())
                    .withVocabularies(Set.of("bcp-47", "iab-content-3.1"))
                    .withArtefacts(name -> Optional.ofNullable(Map.of("mood-fast", HASH).get(name)))
                    .withToday(LocalDate.of(2026, 6, 1));

    /// One edit of `mood.yaml` and the problems that it must lead to, as `line code field`.
    private record Case(String from, String to, List<String> expected) {
        Case(String from, String to, String... expected) {
            this(from, to, List.of(expected));
        }
    }

    private static final List<Case> CASES =
            List.of(
                    new Case("kind: Signal", "kind: [Signal", "3 SYNTAX "),
                    new Case("kind: Signal", "kind: &a Signal\nx: *a", "3 SYNTAX "),
                    new Case("How it feels.", "How \uFFFD feels.", "8 SYNTAX "),
                    new Case(
                            "  owner: team",
                            "  ownr: team",
                            "6 UNKNOWN_KEY metadata.ownr",
                            "3 NO_OWNER metadata.owner"),
                    new Case(
                            "  owner: team",
                            "  owner: team\n  owner: x",
                            "7 DUPLICATE_KEY metadata.owner"),
                    new Case("  version: 1\n", "", "3 MISSING_KEY metadata.version"),
                    new Case("  version: 1\n", "  version:\n", "5 MISSING_KEY metadata.version"),
                    new Case(
                            "    fast:\n      annotator: mood.fast",
                            "    fast:\n      annotater: mood.fast",
                            "16 UNKNOWN_KEY spec.producers.fast.annotater",
                            "15 MISSING_KEY spec.producers.fast.annotator"),
                    new Case("version: 1\n", "version: one\n", "5 WRONG_TYPE metadata.version"),
                    new Case("version: 1\n", "version: 0\n", "5 BAD_FORMAT metadata.version"),
                    new Case(
                            "version: 1\n",
                            "version: 99999999999\n",
                            "5 BAD_FORMAT metadata.version"),
                    new Case("owner: team", "owner: 12", "6 WRONG_TYPE metadata.owner"),
                    new Case("owner: team", "owner: \" \"", "6 BAD_FORMAT metadata.owner"),
                    new Case("[good, bad]", "[good, no]", "12 WRONG_TYPE spec.values[1]"),
                    new Case("[good, bad]", "{good: bad}", "12 WRONG_TYPE spec.values"),
                    new Case("[utterance]", "utterance", "11 WRONG_TYPE spec.level"),
                    new Case("[utterance]", "[]", "11 BAD_FORMAT spec.level"),
                    new Case("[utterance]", "[uterance]", "11 NOT_ALLOWED spec.level[0]"),
                    new Case("stage: approved", "stage: aproved", "7 NOT_ALLOWED metadata.stage"),
                    new Case("parley.dev/v1", "parley.dev/v2", "1 NOT_ALLOWED apiVersion"),
                    new Case("type: label\n", "type: lable\n", "10 NOT_ALLOWED spec.type"),
                    new Case("name: mood\n", "name: Mood\n", "4 BAD_FORMAT metadata.name"),
                    new Case("name: mood\n", "name: moods\n", "4 FILE_NAME metadata.name"),
                    new Case("when it cannot tell", "sometimes", "20 BAD_FORMAT spec.abstains"),
                    new Case("P400D", "400 days", "21 BAD_FORMAT spec.privacy.retention"),
                    new Case("P400D", "P0D", "21 BAD_FORMAT spec.privacy.retention"),
                    new Case("2026-01-02", "2026-02-30", "23 BAD_FORMAT spec.evaluation[0].date"),
                    new Case("[0.4, 0.6]", "[0.4]", "23 BAD_FORMAT spec.evaluation[0].interval"),
                    new Case("value: 0.5", "value: .nan", "23 BAD_FORMAT spec.evaluation[0].value"),
                    new Case(HASH, "abc", "19 BAD_FORMAT spec.producers.fast.artefacts[0].sha256"),
                    new Case("  values: [good, bad]\n", "", "9 VALUE_SET spec.values"),
                    new Case("[good, bad]", "[good, bad, good]", "12 VALUE_SET spec.values[2]"),
                    new Case("type: label\n", "type: flag\n", "12 VALUE_SET spec.values"),
                    new Case(
                            "  values: [good, bad]\n",
                            "  values: [good]\n  vocabulary: bcp-47\n",
                            "13 VALUE_SET spec.vocabulary"),
                    new Case(
                            "  evaluation:\n    - {set: dev, metric: f1, tier: fast, value: 0.5, interval: [0.4, 0.6], command: run, date: 2026-01-02}\n",
                            "",
                            "9 NO_EVIDENCE spec.evaluation"),
                    new Case(
                            "  abstains:",
                            "    accurate: {annotator: mood.accurate}\n  abstains:",
                            "23 NO_EVIDENCE spec.evaluation"),
                    new Case("  owner: team\n", "", "3 NO_OWNER metadata.owner"),
                    new Case(
                            "  privacy: {class: public-content, retention: P400D}\n",
                            "",
                            "9 NO_PRIVACY spec.privacy"),
                    new Case(
                            "  consumers:\n    - {name: ads, purpose: to choose}\n",
                            "",
                            "9 NO_CONSUMER spec.consumers"),
                    new Case(
                            "stage: approved",
                            "stage: deprecated",
                            "3 DEPRECATION metadata.deprecated"),
                    new Case(
                            "stage: approved",
                            "stage: approved\n  deprecated: {replacement: tongue, date: 2027-01-01}",
                            "8 DEPRECATION metadata.deprecated"),
                    new Case(
                            "stage: approved",
                            "stage: deprecated\n  deprecated: {replacement: mood, date: 2027-01-01}",
                            "8 DEPRECATION metadata.deprecated.replacement"),
                    new Case(
                            "stage: approved",
                            "stage: deprecated\n  deprecated: {replacement: tong, date: 2027-01-01}",
                            "8 DEPRECATION metadata.deprecated.replacement"),
                    new Case(
                            "stage: approved",
                            "stage: deprecated\n  deprecated:\n    replacement: tongue\n    date: 2026-05-31",
                            "10 OVERDUE metadata.deprecated.date"),
                    new Case("[text, tongue]", "[text, tonge]", "13 UNKNOWN_INPUT spec.inputs[1]"),
                    new Case("[text, tongue]", "[text, text]", "13 VALUE_SET spec.inputs[1]"),
                    new Case("[text, tongue]", "[text, mood]", "13 CYCLE spec.inputs[1]"),
                    new Case(
                            "mood.fast",
                            "mod.fast",
                            "16 UNKNOWN_ANNOTATOR spec.producers.fast.annotator"),
                    new Case(
                            "values: [good, bad]",
                            "vocabulary: iab-content-3",
                            "12 UNKNOWN_VOCABULARY spec.vocabulary"),
                    new Case(
                            "name: mood-fast",
                            "name: mood-fest",
                            "18 UNKNOWN_ARTEFACT spec.producers.fast.artefacts[0].name",
                            "17 UNPINNED_ARTEFACT spec.producers.fast.artefacts"),
                    new Case(
                            HASH,
                            OTHER_HASH,
                            "19 ARTEFACT_HASH spec.producers.fast.artefacts[0].sha256"),
                    new Case(
                            "      artefacts:\n        - name: mood-fast\n          sha256: "
                                    + HASH
                                    + "\n",
                            "",
                            "15 UNPINNED_ARTEFACT spec.producers.fast.artefacts"),
                    new Case("[0.4, 0.6]", "[0.6, 0.7]", "23 INTERVAL spec.evaluation[0].interval"),
                    new Case("[0.4, 0.6]", "[0.6, 0.4]", "23 INTERVAL spec.evaluation[0].interval"),
                    new Case(
                            "tier: fast",
                            "tier: accurate",
                            "23 EVALUATION_TIER spec.evaluation[0].tier",
                            "22 NO_EVIDENCE spec.evaluation"),
                    new Case("2026-01-02", "2026-06-02", "23 FUTURE_DATE spec.evaluation[0].date"));

    private static List<Problem> check(String mood, String tongue) {
        return RegistryCheck.against(SURROUNDINGS)
                .check(
                        List.of(
                                new RegistryFile("r/mood.yaml", mood),
                                new RegistryFile("r/tongue.yaml", tongue)));
    }

    private static List<String> brief(List<Problem> problems) {
        return problems.stream().map(p -> p.line() + " " + p.code() + " " + p.field()).toList();
    }

    @Test
    void soundRegistry_hasNoProblem() {
        assertThat(check(MOOD, TONGUE)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachFault_isReportedOnItsLine() {
        return CASES.stream()
                .map(c ->
                        DynamicTest.dynamicTest(
                                c.from().strip() + " → " + c.to().strip(),
                                () -> {
                                    assertThat(MOOD).contains(c.from());
                                    List<Problem> problems =
                                            check(MOOD.replace(c.from(), c.to()), TONGUE);
                                    assertThat(brief(problems))
                                            .containsExactlyInAnyOrderElementsOf(c.expected());
                                    assertThat(problems)
                                            .allSatisfy(p -> {
                                                assertThat(p.file()).isEqualTo("r/mood.yaml");
                                                assertThat(p.message()).isNotBlank();
                                                assertThat(p.remedy()).isNotBlank();
                                            });
                                }));
    }

    @Test
    void oneNameInTwoFiles_isReportedInTheSecond() {
        List<Problem> problems = check(MOOD, TONGUE.replace("name: tongue", "name: mood"));
        assertThat(problems)
                .anySatisfy(p -> {
                    assertThat(p.code()).isEqualTo(ProblemCode.DUPLICATE_NAME);
                    assertThat(p.file()).isEqualTo("r/tongue.yaml");
                    assertThat(p.line()).isEqualTo(3);
                    assertThat(p.message()).isEqualTo("'mood' is already defined in r/mood.yaml");
                });
    }

    @Test
    void annotatorOfTwoSignals_isReportedInTheSecond() {
        List<Problem> problems =
                check(MOOD, TONGUE.replace("annotator: tongue", "annotator: mood.fast"));
        assertThat(brief(problems))
                .containsExactly(
                        "9 SHARED_ANNOTATOR spec.producers.fast.annotator",
                        "9 UNPINNED_ARTEFACT spec.producers.fast.artefacts");
        assertThat(problems.getFirst().message()).isEqualTo("'mood.fast' already produces 'mood'");
    }

    @Test
    void retiredInput_isAnErrorWhileTheSignalIsComputed() {
        String retired = TONGUE.replace("stage: approved", "stage: retired");
        assertThat(brief(check(MOOD, retired))).containsExactly("13 RETIRED_INPUT spec.inputs[1]");
        assertThat(check(MOOD.replace("stage: approved", "stage: retired"), retired)).isEmpty();
    }

    @Test
    void shadowInputOfAnApprovedSignal_isAWarning() {
        List<Problem> problems = check(MOOD, TONGUE.replace("stage: approved", "stage: shadow"));
        assertThat(brief(problems)).containsExactly("13 UNSTABLE_INPUT spec.inputs[1]");
        assertThat(problems.getFirst().isError()).isFalse();
    }

    @Test
    void retiredReplacement_isReported() {
        String ending =
                MOOD.replace(
                                "stage: approved",
                                "stage: deprecated\n  deprecated: {replacement: tongue, date: 2027-01-01}")
                        .replace("[text, tongue]", "[text]");
        assertThat(check(ending, TONGUE)).isEmpty();
        assertThat(brief(check(ending, TONGUE.replace("stage: approved", "stage: retired"))))
                .containsExactly("8 DEPRECATION metadata.deprecated.replacement");
    }

    @Test
    void cycleOfTwo_isNamedOnceFromItsFirstSignal() {
        List<Problem> problems = check(MOOD, TONGUE.replace("inputs: [text]", "inputs: [mood]"));
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().message())
                .isEqualTo("signals read one another: mood → tongue → mood");
        assertThat(brief(problems)).containsExactly("13 CYCLE spec.inputs[1]");
    }

    @Test
    void everyCode_hasACase() {
        List<String> tested =
                new ArrayList<>(CASES.stream().flatMap(c -> c.expected().stream()).toList());
        tested.add(" DUPLICATE_NAME ");
        tested.add(" SHARED_ANNOTATOR ");
        tested.add(" RETIRED_INPUT ");
        tested.add(" UNSTABLE_INPUT ");
        assertThat(ProblemCode.values())
                .allSatisfy(code -> assertThat(tested).anyMatch(t -> t.contains(" " + code + " ")));
    }

    @Test
    void faultsOfManyKinds_areReportedAtOnce() {
        String bad =
                MOOD.replace("version: 1", "version: x")
                        .replace("[text, tongue]", "[text, tung]")
                        .replace("P400D", "soon")
                        .replace("[0.4, 0.6]", "[0.6, 0.7]");
        assertThat(brief(check(bad, "{")))
                .containsExactly(
                        "5 WRONG_TYPE metadata.version",
                        "13 UNKNOWN_INPUT spec.inputs[1]",
                        "21 BAD_FORMAT spec.privacy.retention",
                        "23 INTERVAL spec.evaluation[0].interval",
                        "1 SYNTAX ");
    }

    @Test
    void fileThatIsNotYaml_isStillKnownByName() {
        assertThat(brief(check(MOOD, "a: [\n"))).noneMatch(p -> p.contains("UNKNOWN_INPUT"));
    }

    @Test
    void messages_nameWhatIsSeenAndWhatIsAllowed() {
        assertThat(check(MOOD.replace("stage: approved", "stage: aproved"), TONGUE).getFirst())
                .hasToString(
                        "r/mood.yaml:7: error[not-allowed] metadata.stage: 'aproved' is not one of draft,"
                                + " shadow, approved, deprecated, retired (did you mean 'approved'?)");
        assertThat(check(MOOD.replace("  owner: team", "  ownr: team"), TONGUE))
                .anySatisfy(p -> assertThat(p.remedy()).isEqualTo("did you mean 'owner'?"));
        assertThat(check(MOOD.replace(HASH, OTHER_HASH), TONGUE).getFirst())
                .hasToString(
                        "r/mood.yaml:19: error[artefact-hash] spec.producers.fast.artefacts[0].sha256: artefact"
                                + " 'mood-fast' is not the pinned one: expected "
                                + OTHER_HASH
                                + ", actual "
                                + HASH
                                + " (if the new file is meant: ./parley registry pin mood)");
    }

    @Test
    void emptyAndOddFiles_areProblemsNotFailures() {
        for (String text :
                List.of(
                        "",
                        "# nothing\n",
                        "text",
                        "- a\n- b\n",
                        "a: b\n---\nc: d\n",
                        "\u0000",
                        "\t- x",
                        "? [a]\n: b\n",
                        "!!java x")) {
            assertThat(check(MOOD, text)).as(text).isNotEmpty();
        }
        assertThat(check(MOOD, "[".repeat(100_000)).getFirst().message())
                .isEqualTo("nested deeper than 20 levels");
    }

    @Property(tries = 8)
    void orderOfFiles_makesNoDifference(@ForAll long seed) {
        List<RegistryFile> files = new ArrayList<>();
        int n = 0;
        for (Case c : CASES) {
            files.add(new RegistryFile("r/mood" + n++ + ".yaml", MOOD.replace(c.from(), c.to())));
        }
        files.add(
                new RegistryFile(
                        "r/tongue.yaml", TONGUE.replace("inputs: [text]", "inputs: [mood]")));
        RegistryReading sorted = RegistryCheck.against(SURROUNDINGS).read(files);
        Collections.shuffle(files, new Random(seed));
        assertThat(RegistryCheck.against(SURROUNDINGS).read(files)).isEqualTo(sorted);
    }
}
