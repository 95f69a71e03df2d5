package dev.parley.measure.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelPairsTest {
    private static final List<String> ABC = List.of("a", "b", "c");
    private static final List<String> GOLD = List.of("a", "a", "a", "b", "b", "c");
    private static final LabelPairs PAIRS =
            LabelPairs.of(ABC, GOLD, Arrays.asList("a", "a", "b", "b", "a", null));

    @Test
    void figures_match_hand_computed_values() {
        ConfusionMatrix m = PAIRS.confusion();

        assertThat(m.accuracy()).isEqualTo(0.5);
        // a: tp 2 fp 1 fn 1; b: tp 1 fp 1 fn 1; c: tp 0 fp 0 fn 1
        assertThat(m.score(0).f1()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(m.score(1).f1()).isEqualTo(0.5);
        assertThat(m.macroF1()).isCloseTo((2 / 3.0 + 0.5 + 0) / 3, within(1e-9));
        assertThat(m.macroF1(Set.of("a", "b"))).isCloseTo((2 / 3.0 + 0.5) / 2, within(1e-9));
        assertThat(m.macroRecall()).isCloseTo((2 / 3.0 + 0.5 + 0) / 3, within(1e-9));
        assertThat(m.microF1()).isCloseTo(2 * 3 / (2 * 3 + 2 + 3.0), within(1e-9));
    }

    @Test
    void no_answer_is_wrong_and_stands_in_the_last_column() {
        assertThat(PAIRS.confusion().counts()[2]).containsExactly(0, 0, 0, 1);
        assertThat(PAIRS.right(5)).isFalse();
    }

    @Test
    void kappa_matches_published_example() {
        ConfusionMatrix m =
                new ConfusionMatrix(List.of("yes", "no"), new long[][] {{20, 5, 0}, {10, 15, 0}});

        assertThat(m.kappa()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void kappa_of_three_classes_matches_published_example() {
        ConfusionMatrix m =
                new ConfusionMatrix(
                        ABC, new long[][] {{20, 5, 1, 0}, {4, 15, 6, 0}, {1, 3, 25, 0}});

        assertThat(m.kappa()).isCloseTo(0.623263, within(1e-6));
    }

    @Test
    void acceptable_prediction_becomes_the_gold() {
        LabelPairs pairs =
                LabelPairs.lenient(
                        ABC,
                        List.of(List.of("a", "b"), List.of("a", "b"), List.of("c")),
                        List.of("b", "c", "c"));

        assertThat(pairs.confusion().counts()[1][1]).isEqualTo(1);
        assertThat(pairs.confusion().counts()[0][2]).isEqualTo(1);
        assertThat(pairs.confusion().accuracy()).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void class_with_false_positives_only_counts_zero() {
        LabelPairs pairs = LabelPairs.of(ABC, List.of("a", "a"), List.of("a", "b"));

        assertThat(pairs.confusion().macroF1()).isCloseTo((2 / 3.0 + 0) / 2, within(1e-9));
    }

    @Test
    void counts_weigh_items() {
        assertThat(PAIRS.accuracy().of(new int[] {4, 0, 0, 0, 0, 2}))
                .isCloseTo(4 / 6.0, within(1e-9));
    }

    @Test
    void unequal_lengths_are_refused() {
        assertThatThrownBy(() -> LabelPairs.of(ABC, List.of("a"), new ArrayList<>()))
                .hasMessageContaining("1 gold classes and 0 predictions");
    }

    @Test
    void unknown_class_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> PAIRS.of("z", ClassScore::f1))
                .hasMessageContaining("'z'")
                .hasMessageContaining("[a, b, c]");
    }
}
