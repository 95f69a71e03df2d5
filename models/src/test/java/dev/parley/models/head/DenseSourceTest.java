package dev.parley.models.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.core.Document;
import dev.parley.core.Evidence;
import dev.parley.core.OffsetMap;
import dev.parley.core.ThreadContext;
import dev.parley.core.Utterance;
import dev.parley.models.encoder.EncoderModel;
import dev.parley.models.encoder.Encoding;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DenseSourceTest {
    private static final String TITLE = "Which burr grinder for espresso?";
    private static final String TEXT = TITLE + "\n\nMy blade one is loud and uneven.";
    private static final int SIZE = Encoding.POOLED + Encoding.STATE;

    private static Document document(int titleEnd) {
        Utterance utterance = Utterance.post("p", null, TITLE, TEXT.substring(TITLE.length() + 2));
        return new Document(
                utterance, TEXT, OffsetMap.identity(TEXT.length()), titleEnd, ThreadContext.NONE);
    }

    @Test
    void titleBehindTheText_hasLengthOneAndIsZeroWithoutATitle() {
        try (EncoderModel model = EncoderModel.bgeSmall()) {
            Encoding encoding = model.encode(TEXT);

            float[] with = titled(encoding, TITLE.length());
            float[] without = titled(encoding, 0);

            assertThat(with).hasSize(SIZE);
            assertThat(squares(with, Encoding.POOLED)).isCloseTo(1, within(1e-5));
            assertThat(squares(without, Encoding.POOLED)).isZero();
            assertThat(Arrays.copyOf(with, Encoding.POOLED)).isEqualTo(encoding.pooled());
        }
    }

    @Test
    void explanationOfATitleHead_sumsToTheLogit() {
        Random random = new Random(3);
        LinearHead head =
                LinearHead.of(
                        List.of("a", "b"),
                        Activation.SIGMOID,
                        floats(random, 2),
                        DenseBlock.of(
                                floats(random, SIZE),
                                ones(),
                                new float[][] {floats(random, SIZE), floats(random, SIZE)}),
                        null,
                        DenseSource.ENCODER_TITLE.label());
        try (EncoderModel model = EncoderModel.bgeSmall()) {
            for (int titleEnd : new int[] {0, TITLE.length()}) {
                FeatureVector x = DenseSource.ENCODER_TITLE.of(model.encode(TEXT), titleEnd);
                for (int k = 0; k < 2; k++) {
                    double sum =
                            HeadExplainer.of(head).explain(document(titleEnd), x, k, 1000).stream()
                                    .mapToDouble(Evidence::weight)
                                    .sum();

                    assertThat(sum + head.bias()[k]).isCloseTo(head.logits(x)[k], within(1e-3));
                }
            }
        }
    }

    @Test
    void unknownSource_isRefusedWithThoseThatAreKnown() {
        assertThatThrownBy(() -> DenseSource.of("fasttext"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fasttext")
                .hasMessageContaining("static+title");
    }

    private static float[] titled(Encoding encoding, int titleEnd) {
        return Objects.requireNonNull(DenseSource.ENCODER_TITLE.of(encoding, titleEnd).dense());
    }

    private static double squares(float[] vector, int from) {
        double sum = 0;
        for (int d = from; d < vector.length; d++) {
            sum += (double) vector[d] * vector[d];
        }
        return sum;
    }

    private static float[] ones() {
        float[] ones = new float[SIZE];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static float[] floats(Random random, int n) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
