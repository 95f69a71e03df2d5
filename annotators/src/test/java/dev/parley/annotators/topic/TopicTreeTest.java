package dev.parley.annotators.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.knowledge.taxonomy.Taxonomies;
import dev.parley.knowledge.taxonomy.Taxonomy;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopicTreeTest {
    private static final Taxonomy IAB = Taxonomies.shipped(Taxonomies.IAB_CONTENT_3_1);

    /// Hip Hop Music, Television, Role-Playing Video Games.
    private static final TopicTree TREE = TopicTree.of(List.of("355", "640", "687"), IAB);

    @Test
    void leafGiven_ancestorsComeAlong() {
        assertThat(TREE.ids()).contains("355", "338", "JLBCU7", "640", "687");
    }

    @Test
    void parents_comeBeforeTheirChildren() {
        for (int k = 0; k < TREE.size(); k++) {
            assertThat(TREE.parent(k)).isLessThan(k);
            assertThat(TREE.depth(TREE.firstTier(k))).isEqualTo(1);
            assertThat(TREE.depth(TREE.secondTier(k))).isEqualTo(Math.min(2, TREE.depth(k)));
        }
    }

    @Test
    void anyDistribution_ancestorIsAtLeastAsLikelyAsDescendant() {
        Random random = new Random(3);
        for (int trial = 0; trial < 50; trial++) {
            double[] exact = random.doubles(TREE.size()).toArray();
            double[] sums = TREE.subtree(exact);
            double roots = 0;
            for (int k = 0; k < sums.length; k++) {
                assertThat(sums[k]).isGreaterThanOrEqualTo(exact[k]);
                if (TREE.parent(k) >= 0) {
                    assertThat(sums[TREE.parent(k)]).isGreaterThanOrEqualTo(sums[k]);
                } else {
                    roots += sums[k];
                }
            }
            assertThat(roots).isCloseTo(java.util.Arrays.stream(exact).sum(), within(1e-9));
        }
    }

    @Test
    void unknownId_isRefusedByName() {
        assertThatThrownBy(() -> TopicTree.of(List.of("no-such-id"), IAB))
                .hasMessageContaining("no-such-id");
    }
}
