package dev.parley.annotators.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Against sums over all sequences, written out.
class ChainTest {
    private static final int K = Bio.TAGS;

    /// A field with random weights and all of its legal sequences.
    private record World(float[] scores, int length, float[] transitions, List<int[]> sequences) {
        static World of(long seed, int length) {
            Random random = new Random(seed);
            float[] scores = new float[length * K];
            float[] transitions = new float[K * K];
            for (int j = 0; j < scores.length; j++) {
                scores[j] = (float) random.nextGaussian() * 3;
            }
            for (int j = 0; j < transitions.length; j++) {
                transitions[j] = (float) random.nextGaussian() * 2;
            }
            List<int[]> sequences = new ArrayList<>();
            grow(new int[length], 0, sequences);
            return new World(scores, length, transitions, sequences);
        }

        private static void grow(int[] tags, int i, List<int[]> out) {
            if (i == tags.length) {
                out.add(tags.clone());
                return;
            }
            for (int k = 0; k < K; k++) {
                if (Bio.follows(i == 0 ? Bio.OUTSIDE : tags[i - 1], k)) {
                    tags[i] = k;
                    grow(tags, i + 1, out);
                }
            }
        }

        double score(int[] tags) {
            double sum = 0;
            for (int i = 0; i < length; i++) {
                sum +=
                        scores[i * K + tags[i]]
                                + (i > 0 ? transitions[tags[i - 1] * K + tags[i]] : 0);
            }
            return sum;
        }

        double mass(java.util.function.Predicate<int[]> which) {
            return sequences.stream().filter(which).mapToDouble(t -> Math.exp(score(t))).sum();
        }
    }

    @Property(tries = 60)
    void anyScores_bestSequenceIsTheBestOfAll(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int length) {
        World world = World.of(seed, length);
        double best = world.sequences().stream().mapToDouble(world::score).max().orElseThrow();
        int[] found = Chain.best(world.scores(), length, world.transitions());
        assertThat(world.score(found)).isCloseTo(best, within(1e-3));
        assertThat(world.sequences()).anyMatch(t -> java.util.Arrays.equals(t, found));
    }

    @Property(tries = 60)
    void anyScores_marginalsAreSharesOfAllSequences(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int length) {
        World world = World.of(seed, length);
        Chain chain = new Chain(world.scores(), length, world.transitions());
        double all = world.mass(t -> true);
        assertThat(chain.logPartition()).isCloseTo(Math.log(all), within(1e-6));
        for (int i = 0; i < length; i++) {
            int at = i;
            for (int a = 0; a < K; a++) {
                int from = a;
                assertThat(chain.marginal(i, a))
                        .isCloseTo(world.mass(t -> t[at] == from) / all, within(1e-6));
                for (int b = 0; i + 1 < length && b < K; b++) {
                    int to = b;
                    assertThat(chain.pair(i, a, b))
                            .isCloseTo(
                                    world.mass(t -> t[at] == from && t[at + 1] == to) / all,
                                    within(1e-6));
                }
            }
        }
    }

    @Property(tries = 60)
    void anyScores_spanProbabilityCountsExactlyThatName(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int length) {
        World world = World.of(seed, length);
        Chain chain = new Chain(world.scores(), length, world.transitions());
        double all = world.mass(t -> true);
        for (int from = 0; from < length; from++) {
            for (int to = from + 1; to <= length; to++) {
                for (int type = 0; type < Bio.TYPES.size(); type++) {
                    int start = from;
                    int end = to;
                    int kind = type;
                    double expected = world.mass(t -> isName(t, start, end, kind)) / all;
                    assertThat(chain.span(from, to, type)).isCloseTo(expected, within(1e-6));
                }
            }
        }
    }

    private static boolean isName(int[] tags, int from, int to, int type) {
        for (int i = from; i < to; i++) {
            if (tags[i] != (i == from ? Bio.begin(type) : Bio.inside(type))) {
                return false;
            }
        }
        return to == tags.length || tags[to] != Bio.inside(type);
    }

    @Test
    void hugeScoresAndLongTexts_stayFinite() {
        int length = 20_000;
        float[] scores = new float[length * K];
        for (int j = 0; j < scores.length; j++) {
            scores[j] = j % 11 * 40;
        }
        Chain chain = new Chain(scores, length, new float[K * K]);
        assertThat(chain.logPartition()).isFinite();
        assertThat(chain.marginal(length - 1, Bio.OUTSIDE)).isBetween(0.0, 1.0);
    }

    @Test
    void noToken_hasNoTag() {
        assertThat(Chain.best(new float[0], 0, new float[K * K])).isEmpty();
        assertThat(new Chain(new float[0], 0, new float[K * K]).logPartition()).isZero();
    }
}
