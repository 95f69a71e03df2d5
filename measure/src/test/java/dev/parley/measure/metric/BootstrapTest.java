package dev.parley.measure.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final Bootstrap SMALL = new Bootstrap(400, 0.95, 7);

    @Test
    void share_lies_inside_its_interval_and_repeats() {
        boolean[] items = items(200, 0.7, 1);

        Estimate first = Bootstrap.STANDARD.estimate(Share.of(items), items.length);

        assertThat(first.low()).isLessThan(first.value());
        assertThat(first.high()).isGreaterThan(first.value());
        assertThat(first.n()).isEqualTo(200);
        assertThat(Bootstrap.STANDARD.estimate(Share.of(items), items.length)).isEqualTo(first);
    }

    @Test
    void width_of_a_share_is_near_the_normal_one() {
        boolean[] items = new boolean[400];
        java.util.Arrays.fill(items, 0, 200, true);

        Estimate e = Bootstrap.STANDARD.estimate(Share.of(items), 400);

        assertThat(e.high() - e.low()).isBetween(0.088, 0.108); // 2 · 1.96 · sqrt(.25 / 400) = .098
    }

    @Test
    void interval_covers_the_truth_about_as_often_as_it_says() {
        int covered = 0;
        int runs = 300;
        for (int run = 0; run < runs; run++) {
            boolean[] items = items(150, 0.6, 1_000 + run);
            Estimate e = SMALL.estimate(Share.of(items), items.length);
            covered += e.low() <= 0.6 && 0.6 <= e.high() ? 1 : 0;
        }
        assertThat(covered / (double) runs).isBetween(0.90, 0.99);
    }

    @Test
    void difference_of_a_statistic_with_itself_is_zero() {
        Statistic share = Share.of(items(80, 0.5, 3));

        assertThat(SMALL.difference(share, share, 80)).isEqualTo(new Estimate(0, 0, 0, 80));
    }

    @Test
    void difference_is_paired() {
        boolean[] worse = items(300, 0.5, 5);
        boolean[] better = worse.clone();
        for (int i = 0; i < 15; i++) {
            better[i] = true;
        }

        Estimate paired = SMALL.difference(Share.of(better), Share.of(worse), 300);
        Estimate alone = SMALL.estimate(Share.of(better), 300);

        assertThat(paired.low()).isPositive();
        assertThat(paired.high() - paired.low()).isLessThan((alone.high() - alone.low()) / 2);
    }

    @Test
    void nothing_to_measure_is_undefined() {
        assertThat(SMALL.estimate(Share.of(new boolean[0]), 0).isDefined()).isFalse();
    }

    @Test
    void impossible_settings_are_refused() {
        assertThatThrownBy(() -> new Bootstrap(0, 0.95, 1)).hasMessageContaining("0 and 0.95");
    }

    @Property(tries = 50)
    void interval_is_ordered_and_within_the_data(
            @ForAll @Size(min = 1, max = 40)
                    java.util.List<@DoubleRange(min = -5, max = 5) Double> data) {
        Statistic mean =
                counts -> {
                    double sum = 0;
                    for (int i = 0; i < counts.length; i++) {
                        sum += counts[i] * data.get(i);
                    }
                    return sum / data.size();
                };

        Estimate e = new Bootstrap(60, 0.9, 1).estimate(mean, data.size());

        assertThat(e.low()).isLessThanOrEqualTo(e.high());
        assertThat(e.low()).isGreaterThanOrEqualTo(java.util.Collections.min(data) - 1e-9);
        assertThat(e.high()).isLessThanOrEqualTo(java.util.Collections.max(data) + 1e-9);
    }

    private static boolean[] items(int n, double p, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] items = new boolean[n];
        for (int i = 0; i < n; i++) {
            items[i] = random.nextDouble() < p;
        }
        return items;
    }
}
