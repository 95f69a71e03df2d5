package dev.parley.measure.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelSetsTest {
    private static final LabelSets SETS =
            new LabelSets(List.of("joy", "fear", "grief"))
                    .add(List.of("joy", "fear"), List.of("joy"))
                    .add(List.of("joy"), List.of("joy", "fear"))
                    .add(List.of(), List.of());
    private static final int[] ONCE = {1, 1, 1};

    @Test
    void figures_match_hand_computed_values() {
        // joy: tp 2; fear: fp 1 fn 1; grief: nothing, left out
        assertThat(SETS.macroF1().of(ONCE)).isCloseTo((1 + 0) / 2.0, within(1e-9));
        assertThat(SETS.microF1().of(ONCE)).isCloseTo(4 / 6.0, within(1e-9));
        assertThat(SETS.exact().of(ONCE)).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(SETS.scores()).extracting(ClassScore::label).containsExactly("joy", "fear");
    }

    @Test
    void unknown_labels_are_neither_right_nor_wrong() {
        LabelSets sets =
                new LabelSets(List.of("joy", "fear"))
                        .add(List.of("joy"), List.of("fear"), List.of("joy", "fear"));

        assertThat(sets.microF1().of(new int[] {1})).isEqualTo(1);
    }
}
