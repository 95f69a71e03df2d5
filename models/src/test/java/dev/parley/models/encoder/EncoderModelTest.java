package dev.parley.models.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.models.wordpiece.WordPiece;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EncoderModelTest {
    private static EncoderModel model;

    @BeforeAll
    static void load() {
        model = EncoderModel.bgeSmall();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void emptyText_hasNoPiecesAndAZeroVector() {
        Encoding encoding = model.encode("");

        assertThat(encoding.pieces().size()).isZero();
        assertThat(encoding.states()).isEmpty();
        assertThat(encoding.pooled()).hasSize(Encoding.POOLED).containsOnly(0f);
        assertThat(encoding.windowCount()).isZero();
    }

    @Test
    void pooledParts_haveLengthOne() {
        float[] pooled = model.encode("Which espresso machine should I buy?").pooled();

        assertThat(norm(pooled, 0)).isCloseTo(1, within(1e-5));
        assertThat(norm(pooled, Encoding.MEAN_PART)).isCloseTo(1, within(1e-5));
    }

    @Test
    void nearTexts_areNearerThanFarOnes() {
        float[] a = model.encode("Which coffee grinder should I buy?").pooled();
        float[] b = model.encode("Looking for a good grinder for espresso beans").pooled();
        float[] c = model.encode("The senate passed the immigration bill").pooled();

        assertThat(cosine(a, b)).isGreaterThan(cosine(a, c) + 0.1);
    }

    @Test
    void manyThreads_giveTheSameBitsAsOne() throws Exception {
        List<String> texts =
                IntStream.range(0, 12)
                        .mapToObj(i -> "post number " + i + " about shoes ".repeat(1 + i % 5))
                        .toList();
        List<float[]> alone = texts.stream().map(t -> model.encode(t).pooled()).toList();

        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<float[]>> together =
                    pool.invokeAll(
                            texts.stream()
                                    .<Callable<float[]>>map(t -> () -> model.encode(t).pooled())
                                    .toList());
            for (int i = 0; i < texts.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        }
    }

    @Test
    void longText_isReadWhole() {
        Encoding encoding = model.encode("the quick brown fox jumps over a lazy dog . ".repeat(30));

        assertThat(encoding.pieces().size()).isEqualTo(300);
        assertThat(encoding.windowCount()).isEqualTo(3);
        assertThat(encoding.coveredPieces()).isEqualTo(300);
        assertThat(encoding.states()).hasSize(300 * Encoding.STATE);
        for (int i = 0; i < 300; i++) {
            assertThat(norm(encoding.states(), encoding.row(i) * Encoding.STATE))
                    .isGreaterThan(0.1);
        }
    }

    @Test
    void budget_saysWhatWasNotRead() {
        EncoderModel small = EncoderModel.bgeSmall(new Budget(2));
        Encoding encoding = small.encode("one two three four five ".repeat(80));

        assertThat(encoding.pieces().size()).isEqualTo(400);
        assertThat(encoding.windowCount()).isEqualTo(2);
        assertThat(encoding.coveredPieces()).isEqualTo(252);
        assertThat(encoding.covered(125)).isTrue();
        assertThat(encoding.covered(126)).isFalse();
        assertThat(encoding.row(273)).isEqualTo(-1);
        assertThat(encoding.row(274)).isEqualTo(126);
        assertThat(encoding.row(399)).isEqualTo(251);
        small.close();
    }

    @Test
    void closedModel_refuses() {
        EncoderModel other = EncoderModel.bgeSmall();
        other.close();
        other.close();

        assertThatThrownBy(() -> other.encode("x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was closed");
    }

    @Test
    void brokenGraph_isRefused() {
        assertThatThrownBy(() ->
                        EncoderModel.of(
                                new byte[] {1, 2, 3},
                                "broken",
                                WordPiece.bgeSmall(),
                                Budget.UNLIMITED))
                .hasMessageContaining("encoder 'broken' cannot be loaded");
    }

    private static double norm(float[] v, int from) {
        double sum = 0;
        for (int d = 0; d < Encoding.STATE; d++) {
            sum += (double) v[from + d] * v[from + d];
        }
        return Math.sqrt(sum);
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < Encoding.STATE; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }
}
