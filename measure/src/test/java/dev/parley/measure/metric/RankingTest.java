package dev.parley.measure.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final int[] FOUR = {1, 1, 1, 1};

    @Test
    void figures_match_hand_computed_values() {
        Ranking ranking =
                new Ranking(
                        new boolean[] {false, false, true, true},
                        new double[] {0.1, 0.4, 0.35, 0.8});

        assertThat(ranking.auroc().of(FOUR)).isCloseTo(0.75, within(1e-9));
        assertThat(ranking.auprc().of(FOUR)).isCloseTo((1 + 2 / 3.0) / 2, within(1e-9));
    }

    @Test
    void ties_count_half() {
        Ranking ranking =
                new Ranking(new boolean[] {true, false, true, false}, new double[] {1, 1, 1, 1});

        assertThat(ranking.auroc().of(FOUR)).isEqualTo(0.5);
        assertThat(ranking.auprc().of(FOUR)).isEqualTo(0.5);
    }

    @Test
    void one_sided_gold_is_undefined() {
        assertThat(new Ranking(new boolean[] {true}, new double[] {1}).auroc().of(new int[] {1}))
                .isNaN();
        assertThat(new Ranking(new boolean[] {false}, new double[] {1}).auprc().of(new int[] {1}))
                .isNaN();
    }

    @Property(tries = 100)
    void auroc_equals_the_share_of_ordered_pairs(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 2 + random.nextInt(30);
        boolean[] gold = new boolean[n];
        double[] scores = new double[n];
        int[] counts = new int[n];
        for (int i = 0; i < n; i++) {
            gold[i] = random.nextBoolean();
            scores[i] = random.nextInt(6) / 5.0;
            counts[i] = random.nextInt(3);
        }
        double ordered = 0;
        double pairs = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (gold[i] && !gold[j]) {
                    double weight = counts[i] * counts[j];
                    pairs += weight;
                    ordered +=
                            weight * (scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0);
                }
            }
        }
        double auroc = new Ranking(gold, scores).auroc().of(counts);
        if (pairs == 0) {
            assertThat(auroc).isNaN();
        } else {
            assertThat(auroc).isCloseTo(ordered / pairs, within(1e-9));
        }
    }
}
