package dev.parley.models.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.Document;
import dev.parley.core.Layers;
import dev.parley.core.OffsetMap;
import dev.parley.core.ThreadContext;
import dev.parley.core.Utterance;
import dev.parley.models.hashed.FeatureHasher;
import dev.parley.models.hashed.HashedFeatures;
import dev.parley.models.hashed.Hashing;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SparseBankTest {
    private static final String TEXT = "Which grinder? I love my old one, though.";
    private static final Document POST =
            new Document(
                    Utterance.post("p", null, "", TEXT),
                    TEXT,
                    OffsetMap.identity(TEXT.length()),
                    0,
                    ThreadContext.NONE);
    private static final HashedFeatures FEATURES = FeatureHasher.of(Hashing.DEFAULT).features(POST);

    private final SparseBank bank = SparseBank.named("heads.test");

    /// Weights for every `step`-th bucket of the post.
    private static SparseBlock block(int outputs, int step) {
        Random random = new Random(outputs);
        int[] all = Arrays.stream(FEATURES.buckets()).sorted().toArray();
        int[] buckets = new int[(all.length + step - 1) / step];
        Arrays.setAll(buckets, i -> all[i * step]);
        float[][] rows = new float[buckets.length][outputs];
        for (float[] row : rows) {
            for (int k = 0; k < outputs; k++) {
                row[k] = (float) random.nextGaussian();
            }
        }
        return SparseBlock.of(Hashing.DEFAULT, buckets, rows, 0);
    }

    private SparseSums read() {
        return bank.annotate(POST, Layers.EMPTY.with(HashedFeatures.LAYER, FEATURES));
    }

    private static double[] alone(SparseBlock block) {
        double[] scores = new double[block.outputs()];
        block.addTo(scores, FEATURES);
        return scores;
    }

    private static double[] together(SparseSums sums, SparseBlock block) {
        double[] scores = new double[block.outputs()];
        sums.addTo(scores, block);
        return scores;
    }

    @Test
    void joinedBlocks_sayWhatEachSaysAlone_bitByBit() {
        SparseBlock[] blocks = {block(3, 1), block(8, 2), block(17, 3)};
        Arrays.stream(blocks).forEach(bank::join);

        SparseSums sums = read();

        for (SparseBlock block : blocks) {
            assertThat(together(sums, block)).isEqualTo(alone(block));
        }
    }

    @Test
    void blockThatJoinsLate_isReadFromTheNextDocumentOn() {
        SparseBlock early = block(3, 2);
        SparseBlock late = block(5, 1);
        bank.join(early);
        SparseSums before = read();

        bank.join(late);

        assertThat(together(read(), late)).isEqualTo(alone(late));
        assertThat(together(read(), early)).isEqualTo(together(before, early));
        assertThatThrownBy(() -> together(before, late)).hasMessageContaining("not among");
    }

    @Test
    void blockOfAnotherHashing_isRefused() {
        bank.join(block(3, 1));

        SparseBlock other =
                SparseBlock.of(
                        new Hashing(12, 1, 1, 3, 5, 0.5), new int[] {1}, new float[][] {{1}}, 0);

        assertThatThrownBy(() -> bank.join(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bits=12");
    }

    @Test
    void bankWithoutBlocks_saysNothing() {
        assertThatThrownBy(() -> together(read(), block(3, 1))).hasMessageContaining("the 0 of");
    }
}
