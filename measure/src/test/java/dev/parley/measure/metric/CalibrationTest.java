package dev.parley.measure.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Calibration SIX =
            new Calibration(
                    new double[] {.95, .85, .75, .65, .55, .9},
                    new boolean[] {true, true, false, true, false, true});
    private static final int[] ONCE = {1, 1, 1, 1, 1, 1};

    @Test
    void ece_matches_published_example() {
        assertThat(SIX.ece(5).of(ONCE)).isCloseTo(0.208333, within(1e-6));
    }

    @Test
    void adaptive_ece_of_two_bins_matches_hand_computed_value() {
        // sorted: .55- .65+ .75- | .85+ .9+ .95+ : |1 - 1.95| / 6 + |3 - 2.7| / 6
        assertThat(SIX.adaptiveEce(2).of(ONCE)).isCloseTo((0.95 + 0.3) / 6, within(1e-9));
    }

    @Test
    void brier_matches_hand_computed_value() {
        assertThat(
                        new Calibration(new double[] {0.8, 0.6}, new boolean[] {true, false})
                                .brier()
                                .of(new int[] {1, 1}))
                .isCloseTo((0.04 + 0.36) / 2, within(1e-9));
    }

    @Test
    void bins_are_closed_on_the_right() {
        Calibration edge = new Calibration(new double[] {0, 0.2, 0.4, 1}, new boolean[4]);

        assertThat(edge.bins(5)).extracting(Calibration.Bin::to).containsExactly(0.2, 0.4, 1.0);
        assertThat(edge.bins(5).getFirst().n()).isEqualTo(2);
    }

    @Test
    void perfect_confidence_has_no_error() {
        Calibration perfect =
                new Calibration(new double[] {1, 1, 0}, new boolean[] {true, true, false});

        assertThat(perfect.ece(15).of(new int[] {1, 1, 1})).isZero();
        assertThat(perfect.adaptiveEce(3).of(new int[] {1, 1, 1})).isZero();
    }

    @Test
    void tied_confidences_share_their_accuracy() {
        Calibration tied =
                new Calibration(
                        new double[] {0.5, 0.5, 0.5, 0.5},
                        new boolean[] {true, true, false, false});

        assertThat(tied.adaptiveEce(2).of(new int[] {1, 1, 1, 1})).isZero();
    }
}
