package dev.parley.annotators.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.taxonomy.Taxonomies;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopicDecoderTest {
    private static final TopicTree TREE =
            TopicTree.of(
                    List.of("351", "355", "363", "640", "687", "684", "632", "211"),
                    Taxonomies.shipped(Taxonomies.IAB_CONTENT_3_1));
    private static final TopicDecoder DECODER = new TopicDecoder(0.16, 0.3);

    private static int node(String id) {
        return TREE.number(id).orElseThrow();
    }

    private static double[] distribution(Object... idsAndMasses) {
        double[] p = new double[TREE.size()];
        for (int i = 0; i < idsAndMasses.length; i += 2) {
            p[node((String) idsAndMasses[i])] = (double) idsAndMasses[i + 1];
        }
        return p;
    }

    @Test
    void clearLeaf_isNamedAlone() {
        assertThat(DECODER.decode(distribution("355", 0.9, "640", 0.1), TREE))
                .extracting(TopicDecoder.Choice::node)
                .containsExactly(node("355"));
    }

    @Test
    void manySiblings_winOverOneStrongerStranger() {
        List<TopicDecoder.Choice> choices =
                DECODER.decode(
                        distribution("351", 0.22, "355", 0.21, "363", 0.21, "632", 0.36), TREE);

        assertThat(TREE.id(choices.getFirst().node())).isEqualTo("351");
    }

    @Test
    void undecidedBetweenLeaves_parentWithOwnMassIsNamed() {
        List<TopicDecoder.Choice> choices =
                DECODER.decode(distribution("338", 0.4, "351", 0.3, "355", 0.3), TREE);

        assertThat(TREE.id(choices.getFirst().node())).isEqualTo("338");
        assertThat(choices.getFirst().probability()).isEqualTo(1.0);
    }

    @Test
    void anyDistribution_oneToThreeUnrelatedChoices() {
        Random random = new Random(5);
        for (int trial = 0; trial < 200; trial++) {
            double[] p = random.doubles(TREE.size()).map(x -> Math.pow(x, 8)).toArray();
            double sum = java.util.Arrays.stream(p).sum();
            for (int k = 0; k < p.length; k++) {
                p[k] /= sum;
            }
            List<TopicDecoder.Choice> choices = DECODER.decode(p, TREE);
            assertThat(choices).hasSizeBetween(1, 3);
            for (int i = 1; i < choices.size(); i++) {
                assertThat(choices.get(i).probability())
                        .isLessThanOrEqualTo(choices.get(i - 1).probability());
            }
            for (TopicDecoder.Choice a : choices) {
                for (TopicDecoder.Choice b : choices) {
                    assertThat(a == b || !TREE.isWithin(a.node(), b.node())).isTrue();
                }
            }
        }
    }
}
