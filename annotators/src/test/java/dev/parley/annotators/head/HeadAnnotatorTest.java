package dev.parley.annotators.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.core.Document;
import dev.parley.core.Evidence;
import dev.parley.core.Finding;
import dev.parley.core.Layers;
import dev.parley.core.Utterance;
import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Header;
import dev.parley.models.hashed.FeatureHasher;
import dev.parley.models.hashed.HashedFeatures;
import dev.parley.models.hashed.Hashing;
import dev.parley.models.head.Activation;
import dev.parley.models.head.LinearHead;
import dev.parley.models.head.SparseBlock;
import dev.parley.testkit.AnnotatorContract;
import dev.parley.text.Cleaner;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeadAnnotatorTest {
    private static final List<String> OUTPUTS = List.of("joy", "anger", "neutral");
    private static final Explain ALL = new Explain(Integer.MAX_VALUE);
    private static final Document POST = post("I love this grinder, but the lid broke twice.");

    private static Document post(String text) {
        return Cleaner.of().clean(Utterance.post("p", null, "", text));
    }

    private static Artefact artefact(LinearHead head) {
        return head.write(
                Header.of(
                        "emotion-test",
                        LinearHead.KIND,
                        LocalDate.EPOCH,
                        "a head for a test",
                        Header.Creator.here("test")));
    }

    /// A head whose probabilities are the same for every text.
    private static TextHead fixed(double... probabilities) {
        float[] bias = new float[probabilities.length];
        for (int k = 0; k < bias.length; k++) {
            bias[k] = (float) Math.log(probabilities[k] / (1 - probabilities[k]));
        }
        return TextHead.of(
                artefact(LinearHead.of(OUTPUTS, Activation.SIGMOID, bias, null, null, "")), ALL);
    }

    /// A head that weighs every hashed feature of [#POST].
    private static LinearHead lexical() {
        int[] buckets =
                Arrays.stream(FeatureHasher.of(Hashing.DEFAULT).features(POST).buckets())
                        .sorted()
                        .toArray();
        Random random = new Random(3);
        float[][] rows = new float[buckets.length][OUTPUTS.size()];
        for (float[] row : rows) {
            for (int k = 0; k < row.length; k++) {
                row[k] = (float) random.nextGaussian();
            }
        }
        return LinearHead.of(
                OUTPUTS,
                Activation.SIGMOID,
                new float[] {0.3f, -0.2f, 0.1f},
                null,
                SparseBlock.of(Hashing.DEFAULT, buckets, rows, 0),
                "");
    }

    private static Layers layers(Document document) {
        return Layers.EMPTY.with(
                HashedFeatures.LAYER, FeatureHasher.of(Hashing.DEFAULT).features(document));
    }

    private static Finding decide(TextHead head, HeadAnnotator.Decision decision) {
        return new HeadAnnotator("emotion.test", "emotion", head, decision)
                .annotate(POST, Layers.EMPTY);
    }

    @Test
    void evidenceAndBias_sumToTheScore() {
        LinearHead head = lexical();
        HeadAnnotator annotator =
                new HeadAnnotator(
                        "emotion.test",
                        "emotion",
                        TextHead.of(artefact(head), ALL),
                        Decisions.label());
        Finding.Label label = (Finding.Label) annotator.annotate(POST, layers(POST));
        int best = OUTPUTS.indexOf(label.value());
        double sum =
                head.bias()[best] + label.evidence().stream().mapToDouble(Evidence::weight).sum();
        assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(label.confidence(), within(1e-3));
        assertThat(label.evidence()).hasSizeGreaterThan(3);
    }

    @Test
    void evidence_isLimitedAndOmittedWhenNotWanted() {
        for (int pieces : new int[] {0, 1, 5}) {
            HeadAnnotator annotator =
                    new HeadAnnotator(
                            "emotion.test",
                            "emotion",
                            TextHead.of(artefact(lexical()), new Explain(pieces)),
                            Decisions.label());
            Finding.Label label = (Finding.Label) annotator.annotate(POST, layers(POST));
            assertThat(label.evidence()).hasSizeLessThanOrEqualTo(2 * pieces);
            assertThat(label.evidence().isEmpty()).isEqualTo(pieces == 0);
        }
        assertThatThrownBy(() -> new Explain(-1)).hasMessageContaining("-1");
    }

    @Test
    void textWithoutAWord_isNotJudged() {
        HeadAnnotator annotator =
                new HeadAnnotator("emotion.test", "emotion", fixed(.9, .1, .1), Decisions.label());
        assertThat(annotator.annotate(post(" \n "), Layers.EMPTY))
                .isEqualTo(new Finding.Abstain("no text"));
    }

    @Test
    void label_isTheLikeliestWithTheRestRanked() {
        Finding.Label label = (Finding.Label) decide(fixed(.2, .7, .4), Decisions.label());
        assertThat(label.value()).isEqualTo("anger");
        assertThat(label.confidence()).isCloseTo(.7, within(1e-6));
        assertThat(label.distribution())
                .extracting(Finding.Scored::value)
                .containsExactly("anger", "neutral", "joy");
    }

    @Test
    void graded_isTheExpectedValue() {
        Finding.Graded graded =
                (Finding.Graded)
                        decide(
                                fixed(.5, .25, .25),
                                Decisions.graded(Map.of("joy", 1.0, "anger", -1.0)));
        assertThat(graded.score()).isCloseTo(.25, within(1e-6));
        assertThat(graded.label().value()).isEqualTo("joy");
    }

    @Test
    void labels_areThoseThatReachTheirThresholds() {
        HeadAnnotator.Decision decision = Decisions.labels(List.of(.6, .3, .9), "neutral");
        assertThat(((Finding.Labels) decide(fixed(.59, .31, .5), decision)).values())
                .extracting(Finding.Scored::value)
                .containsExactly("anger");
        assertThat(((Finding.Labels) decide(fixed(.7, .8, .5), decision)).values())
                .extracting(Finding.Scored::value)
                .containsExactly("anger", "joy");
    }

    @Test
    void labels_noneReached_areTheFallback() {
        Finding.Labels labels =
                (Finding.Labels)
                        decide(fixed(.1, .1, .2), Decisions.labels(List.of(.5, .5, .5), "neutral"));
        assertThat(labels.values()).extracting(Finding.Scored::value).containsExactly("neutral");
        assertThat(labels.confidence()).isCloseTo(.2, within(1e-6));
    }

    @Test
    void flag_isYesFromItsThresholdOn() {
        Finding.Flag yes = (Finding.Flag) decide(fixed(.7, .1, .1), Decisions.flag("joy", .65));
        Finding.Flag no = (Finding.Flag) decide(fixed(.6, .1, .1), Decisions.flag("joy", .65));
        assertThat(yes.value()).isTrue();
        assertThat(yes.confidence()).isCloseTo(.7, within(1e-6));
        assertThat(no.value()).isFalse();
        assertThat(no.confidence()).isCloseTo(.4, within(1e-6));
    }

    @Test
    void scores_areAllOutputsInTheHeadsOrder() {
        Finding.Scores scores = (Finding.Scores) decide(fixed(.2, .7, .4), Decisions.scores());
        assertThat(scores.scores())
                .extracting(Finding.Scored::value)
                .containsExactlyElementsOf(OUTPUTS);
    }

    @Test
    void contract_holds() {
        AnnotatorContract.of(
                        new HeadAnnotator(
                                "emotion.test",
                                "emotion",
                                TextHead.of(artefact(lexical()), Explain.BRIEFLY),
                                Decisions.label()))
                .after(FeatureHasher.of(Hashing.DEFAULT))
                .reading(HeadAnnotatorTest::post)
                .check();
    }
}
