package dev.parley.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.ArtefactRef;
import dev.parley.core.Tier;
import dev.parley.signals.definition.Producer;
import dev.parley.signals.definition.SignalDefinition;
import dev.parley.signals.definition.SignalSpec;
import dev.parley.signals.definition.SignalType;
import dev.parley.signals.definition.Stage;
import dev.parley.signals.definition.ValueSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistryDiffTest {
    private static final ValueSet AB = Definitions.closed("a", "b");

    private static SignalDefinition signal(
            int version, Stage stage, SignalType type, ValueSet values) {
        return Definitions.of("x", version, stage, type, values, Optional.empty());
    }

    private static SignalDefinition signal(Stage stage) {
        return signal(1, stage, SignalType.LABEL, AB);
    }

    private static RegistryDiff diff(SignalDefinition before, SignalDefinition after) {
        return RegistryDiff.between(Registry.of(List.of(before)), Registry.of(List.of(after)));
    }

    @Test
    void sameRegistry_hasNoChange() {
        RegistryDiff diff = RegistryDiff.between(Registry.shipped(), Registry.shipped());
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.violations()).isEmpty();
        assertThat(diff.render()).isEqualTo("no change\n");
    }

    @Test
    void addedAndRemoved_areTold() {
        Registry none = Registry.of(List.of());
        Registry shadow = Registry.of(List.of(signal(Stage.SHADOW)));
        assertThat(RegistryDiff.between(none, shadow).render()).isEqualTo("x: added, shadow\n");
        RegistryDiff removed = RegistryDiff.between(shadow, none);
        assertThat(removed.render()).isEqualTo("x: removed, was shadow (breaking)\n");
        assertThat(removed.violations()).isEmpty();
    }

    @Test
    void removingAnApprovedSignal_isAnError() {
        RegistryDiff diff =
                RegistryDiff.between(
                        Registry.of(List.of(signal(Stage.APPROVED))), Registry.of(List.of()));
        assertThat(diff.violations())
                .containsExactly("x: removed while approved; retire it first and keep its file");
    }

    @Test
    void gainedValue_doesNotBreakButNeedsAVersion() {
        SignalDefinition before = signal(Stage.SHADOW);
        SignalDefinition more =
                signal(1, Stage.SHADOW, SignalType.LABEL, Definitions.closed("a", "b", "c"));
        RegistryDiff diff = diff(before, more);
        assertThat(diff.changes())
                .containsExactly(new Change.ValuesChanged("x", List.of("c"), List.of()));
        assertThat(diff.changes().getFirst().breaking()).isFalse();
        assertThat(diff.violations())
                .containsExactly("x: values +c without a new version; set version: 2");
        SignalDefinition bumped =
                signal(2, Stage.SHADOW, SignalType.LABEL, Definitions.closed("a", "b", "c"));
        assertThat(diff(before, bumped).violations()).isEmpty();
    }

    @Test
    void lostValue_breaks() {
        RegistryDiff diff =
                diff(
                        signal(Stage.SHADOW),
                        signal(2, Stage.SHADOW, SignalType.LABEL, Definitions.closed("a", "c")));
        assertThat(diff.render()).isEqualTo("x: version 1 → 2\nx: values +c -b (breaking)\n");
    }

    @Test
    void orderOfValues_isNoChange() {
        assertThat(
                        diff(
                                        signal(Stage.SHADOW),
                                        signal(
                                                1,
                                                Stage.SHADOW,
                                                SignalType.LABEL,
                                                Definitions.closed("b", "a")))
                                .changes())
                .isEmpty();
    }

    @Test
    void vocabularyOfAnotherRelease_breaks() {
        SignalDefinition before =
                signal(1, Stage.SHADOW, SignalType.LABELS, new ValueSet.Vocabulary("iab-3.0"));
        SignalDefinition after =
                signal(2, Stage.SHADOW, SignalType.LABELS, new ValueSet.Vocabulary("iab-3.1"));
        assertThat(diff(before, after).render())
                .contains("values +vocabulary:iab-3.1 -vocabulary:iab-3.0 (breaking)");
    }

    @Test
    void type_breaksAndNeedsAVersion() {
        RegistryDiff diff =
                diff(signal(Stage.SHADOW), signal(1, Stage.SHADOW, SignalType.LABELS, AB));
        assertThat(diff.render())
                .isEqualTo(
                        """
                        x: type label → labels (breaking)
                        error: x: type label → labels without a new version; set version: 2
                        """);
    }

    @Test
    void versionThatGoesBack_isAnError() {
        assertThat(
                        diff(signal(2, Stage.SHADOW, SignalType.LABEL, AB), signal(Stage.SHADOW))
                                .violations())
                .containsExactly("x: version went back from 2 to 1; versions only grow");
    }

    @Test
    void stages_moveByStepsOnly() {
        for (Stage from : Stage.values()) {
            for (Stage to : Stage.values()) {
                assertThat(diff(signal(from), signal(to)).violations().isEmpty())
                        .as("%s to %s", from, to)
                        .isEqualTo(from.mayBecome(to));
            }
        }
        assertThat(diff(signal(Stage.APPROVED), signal(Stage.RETIRED)).violations())
                .containsExactly(
                        "x: stage approved → retired is no step; from approved it may go to [shadow, deprecated]");
    }

    @Test
    void newVersion_mayStartAgain() {
        assertThat(
                        diff(signal(Stage.DEPRECATED), signal(2, Stage.DRAFT, SignalType.LABEL, AB))
                                .violations())
                .isEmpty();
        assertThat(
                        diff(signal(Stage.DRAFT), signal(2, Stage.APPROVED, SignalType.LABEL, AB))
                                .violations())
                .hasSize(1);
    }

    @Test
    void retiring_breaks() {
        assertThat(diff(signal(Stage.DEPRECATED), signal(Stage.RETIRED)).render())
                .isEqualTo("x: stage deprecated → retired (breaking)\n");
    }

    @Test
    void producer_isToldWithItsModels() {
        SignalDefinition before = signal(Stage.SHADOW);
        SignalSpec s = before.spec();
        Producer pinned =
                new Producer("x.fast", List.of(new ArtefactRef("m", "0123456789abcdef".repeat(4))));
        SignalDefinition after =
                new SignalDefinition(
                        before.metadata(),
                        new SignalSpec(
                                s.type(),
                                s.levels(),
                                s.values(),
                                s.inputs(),
                                Map.of(Tier.FAST, pinned),
                                s.abstains(),
                                s.privacy(),
                                s.evaluation(),
                                s.consumers()));
        assertThat(diff(before, after).render())
                .isEqualTo("x: producer fast x.fast → x.fast m@0123456789ab\n");
    }
}
