package dev.parley.annotators.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.taxonomy.Taxonomies;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TestimonyTest {
    private static final TopicTree TREE =
            TopicTree.of(
                    List.of("355", "640", "687"), Taxonomies.shipped(Taxonomies.IAB_CONTENT_3_1));

    private static double[] scores(int seed) {
        return new Random(seed).doubles(TREE.size(), -4, 4).toArray();
    }

    @Test
    void everyLevel_isTheLogarithmOfItsSubtree() {
        for (int seed = 0; seed < 50; seed++) {
            double[] p = Testimony.softmax(scores(seed), 1);
            double[] sums = TREE.subtree(p);
            Testimony testimony = Testimony.of(p, TREE);

            for (int k = 0; k < TREE.size(); k++) {
                assertThat(testimony.at(0, k)).isEqualTo(Math.log(p[k] + Testimony.FLOOR));
                assertThat(testimony.at(1, k))
                        .isEqualTo(Math.log(sums[TREE.firstTier(k)] + Testimony.FLOOR));
                assertThat(testimony.at(2, k))
                        .isEqualTo(Math.log(sums[TREE.secondTier(k)] + Testimony.FLOOR));
            }
        }
    }

    @Test
    void givenDistribution_isNotWrittenTo() {
        double[] p = Testimony.softmax(scores(1), 1);
        double[] before = p.clone();

        Testimony.of(p, TREE);

        assertThat(p).isEqualTo(before);
    }

    @Test
    void weighed_isTheSumOfItsLevels() {
        Testimony testimony = Testimony.ofScores(scores(2), 1, TREE);

        for (int k = 0; k < testimony.size(); k++) {
            assertThat(testimony.weighed(2, 3, 5, k))
                    .isEqualTo(
                            2 * testimony.at(0, k)
                                    + 3 * testimony.at(1, k)
                                    + 5 * testimony.at(2, k));
        }
    }
}
