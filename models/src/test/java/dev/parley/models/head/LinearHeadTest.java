package dev.parley.models.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.core.Document;
import dev.parley.core.Evidence;
import dev.parley.core.OffsetMap;
import dev.parley.core.ThreadContext;
import dev.parley.core.Utterance;
import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.ArtefactException;
import dev.parley.models.artefact.Header;
import dev.parley.models.encoder.EncoderModel;
import dev.parley.models.encoder.Encoding;
import dev.parley.models.hashed.FeatureHasher;
import dev.parley.models.hashed.HashedFeatures;
import dev.parley.models.hashed.Hashing;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinearHeadTest {
    private static final List<String> OUTPUTS = List.of("question", "review", "other");
    private static final Header HEADER =
            Header.of(
                    "head",
                    "",
                    LocalDate.of(2026, 1, 2),
                    "A test.",
                    new Header.Creator("0", "21", "Linux", "amd64"));
    private static final Document POST = post("Which grinder? I love my old one, though.");

    private static Document post(String text) {
        Utterance utterance = Utterance.post("p", null, "", text);
        return new Document(
                utterance, text, OffsetMap.identity(text.length()), 0, ThreadContext.NONE);
    }

    private static LinearHead head(int dense, Activation activation) {
        Random random = new Random(7);
        float[] mean = floats(random, dense);
        float[] std = new float[dense];
        Arrays.fill(std, 0.5f);
        float[][] weights = {floats(random, dense), floats(random, dense), floats(random, dense)};
        Hashing hashing = Hashing.DEFAULT;
        int[] buckets =
                Arrays.stream(FeatureHasher.of(hashing).features(POST).buckets())
                        .sorted()
                        .toArray();
        float[][] rows = new float[buckets.length][];
        Arrays.setAll(rows, r -> floats(random, 3));
        return LinearHead.of(
                        OUTPUTS,
                        activation,
                        floats(random, 3),
                        DenseBlock.of(mean, std, weights),
                        SparseBlock.of(hashing, buckets, rows, 0.01f),
                        "encoder")
                .withCommunity(CommunityPrior.of(Map.of("Coffee", new float[] {1, 2, -3})))
                .withCalibration(new Calibration.Temperature(1.3));
    }

    private static float[] floats(Random random, int n) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    @Test
    void writtenHead_readsBackEqual(@TempDir Path folder) {
        LinearHead head = head(8, Activation.SOFTMAX);
        head.write(HEADER).write(folder.resolve("head.parley"));

        LinearHead read = LinearHead.read(Artefact.read(folder.resolve("head.parley")));

        assertThat(read).isEqualTo(head);
        FeatureVector x = vector(8).withCommunity("coffee");
        assertThat(read.scores(x)).isEqualTo(head.scores(x));
    }

    @Test
    void everyCalibration_readsBackEqual() {
        Calibration.Curve curve = new Calibration.Curve(List.of(0.1, 0.6), List.of(0.0, 0.9));
        for (Calibration c :
                List.of(
                        new Calibration.None(),
                        new Calibration.Platt(List.of(1.0, 2.0, 3.0), List.of(0.1, 0.2, 0.3)),
                        new Calibration.Isotonic(List.of(curve, curve, curve)))) {
            LinearHead head = head(8, Activation.SIGMOID).withCalibration(c);
            assertThat(LinearHead.read(head.write(HEADER))).isEqualTo(head);
        }
    }

    @Test
    void softmax_sumsToOne() {
        assertThat(Arrays.stream(head(8, Activation.SOFTMAX).scores(vector(8))).sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void logits_areTheWeightedSum() {
        DenseBlock dense =
                DenseBlock.of(
                        new float[] {1, 2}, new float[] {2, 4}, new float[][] {{1, 0.5f}, {-1, 0}});
        LinearHead head =
                LinearHead.of(
                        List.of("a", "b"),
                        Activation.SIGMOID,
                        new float[] {0.25f, 0},
                        dense,
                        null,
                        "x");

        double[] logits = head.logits(FeatureVector.EMPTY.withDense(new float[] {3, 10}, null));

        assertThat(logits[0]).isCloseTo(0.25 + 1 + 0.5 * 2, within(1e-6));
        assertThat(logits[1]).isCloseTo(-1, within(1e-6));
    }

    @Test
    void isotonicCurve_isLinearBetweenAndFlatOutside() {
        Calibration.Curve curve = new Calibration.Curve(List.of(0.2, 0.4), List.of(0.1, 0.5));

        assertThat(curve.at(0)).isEqualTo(0.1);
        assertThat(curve.at(0.3)).isCloseTo(0.3, within(1e-9));
        assertThat(curve.at(0.9)).isEqualTo(0.5);
    }

    @Test
    void community_movesItsScoresAndMayBeUnknown() {
        LinearHead head = head(8, Activation.SOFTMAX);
        double[] known = head.logits(vector(8).withCommunity("COFFEE"));
        double[] unknown = head.logits(vector(8).withCommunity("nowhere"));

        assertThat(unknown).isEqualTo(head.logits(vector(8)));
        assertThat(known[2] - unknown[2]).isCloseTo(-3, within(0.02));
    }

    @Test
    void explanation_sumsToTheLogit() {
        LinearHead head = head(Encoding.POOLED, Activation.SIGMOID);
        try (EncoderModel model = EncoderModel.bgeSmall()) {
            HashedFeatures hashed = FeatureHasher.of(Hashing.DEFAULT).features(POST);
            FeatureVector x =
                    FeatureVector.of(model.encode(POST.text()))
                            .withHashed(hashed)
                            .withCommunity("coffee");
            for (int k = 0; k < 3; k++) {
                List<Evidence> reasons = HeadExplainer.of(head).explain(POST, x, k, 1000);

                double sum = reasons.stream().mapToDouble(Evidence::weight).sum();
                assertThat(sum + head.bias()[k]).isCloseTo(head.logits(x)[k], within(1e-3));
            }
        }
    }

    @Test
    void explanation_pointsAtTheWordsThatSpoke() {
        Hashing words = new Hashing(18, 1, 0, 3, 5, 0);
        HashedFeatures love = FeatureHasher.of(words).features(post("love"));
        SparseBlock sparse =
                SparseBlock.of(words, new int[] {love.bucket(0)}, new float[][] {{0, 2, 0}}, 0);
        LinearHead head =
                LinearHead.of(OUTPUTS, Activation.SIGMOID, new float[3], null, sparse, "");

        List<Evidence> reasons =
                HeadExplainer.of(head)
                        .explain(
                                POST,
                                FeatureVector.of(FeatureHasher.of(words).features(POST)),
                                1,
                                3);

        assertThat(reasons).hasSize(1);
        assertThat(((Evidence.Text) reasons.getFirst()).span().of(POST.text())).isEqualTo("love");
    }

    @Test
    void missingPart_isNamed() {
        assertThatThrownBy(() -> head(8, Activation.SOFTMAX).logits(FeatureVector.EMPTY))
                .hasMessageContaining("reads a dense vector (encoder)");
        assertThatThrownBy(() -> head(8, Activation.SOFTMAX).logits(vector(9)))
                .hasMessageContaining("reads 8 dense numbers, the document has 9");
    }

    @Test
    void otherKind_isRefused() {
        Artefact other = Artefact.of(HEADER.withKind("other/1"), List.of());

        assertThatThrownBy(() -> LinearHead.read(other)).isInstanceOf(ArtefactException.class);
    }

    private static FeatureVector vector(int dense) {
        return FeatureVector.EMPTY
                .withDense(floats(new Random(3), dense), null)
                .withHashed(FeatureHasher.of(Hashing.DEFAULT).features(POST));
    }
}
