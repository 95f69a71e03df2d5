package dev.parley.models.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WindowsTest {
    @Test
    void noPieces_needNoWindow() {
        assertThat(Windows.of(0, Budget.UNLIMITED).count()).isZero();
    }

    @Test
    void fullWindow_isOne() {
        assertThat(Windows.of(126, Budget.UNLIMITED).count()).isOne();
        assertThat(Windows.of(127, Budget.UNLIMITED).count()).isEqualTo(2);
    }

    @Property
    void withoutBudget_everyPieceIsKeptOnce(@ForAll @IntRange(min = 1, max = 5000) int pieces) {
        Windows w = Windows.of(pieces, Budget.UNLIMITED);

        int next = 0;
        for (int i = 0; i < w.count(); i++) {
            assertThat(w.keepStarts()[i]).isEqualTo(next);
            assertThat(w.ends()[i] - w.starts()[i]).isBetween(1, Windows.LENGTH);
            assertThat(w.starts()[i]).isLessThanOrEqualTo(w.keepStarts()[i]);
            assertThat(w.keepEnds()[i]).isBetween(w.keepStarts()[i] + 1, w.ends()[i]);
            if (i > 0) {
                assertThat(w.ends()[i - 1] - w.starts()[i]).isGreaterThanOrEqualTo(Windows.OVERLAP);
                int left = w.keepStarts()[i] - w.starts()[i];
                int right = w.ends()[i - 1] - w.keepStarts()[i];
                assertThat(Math.abs(left - right)).isLessThanOrEqualTo(1);
            }
            next = w.keepEnds()[i];
        }
        assertThat(next).isEqualTo(pieces);
        assertThat(w.kept()).isEqualTo(pieces);
    }

    @Property
    void withBudget_firstAndLastPieceAreRead(
            @ForAll @IntRange(min = 1, max = 50_000) int pieces,
            @ForAll @IntRange(min = 2, max = 6) int max) {
        Windows w = Windows.of(pieces, new Budget(max));

        assertThat(w.count()).isBetween(1, max);
        assertThat(w.keepStarts()[0]).isZero();
        assertThat(w.keepEnds()[w.count() - 1]).isEqualTo(pieces);
        for (int i = 1; i < w.count(); i++) {
            assertThat(w.keepStarts()[i]).isGreaterThanOrEqualTo(w.keepEnds()[i - 1]);
        }
    }

    @Test
    void budgetOfNothing_isRefused() {
        assertThatThrownBy(() -> new Budget(0)).hasMessageContaining("allowed: 1 or more");
    }
}
