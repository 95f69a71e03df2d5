package dev.parley.train.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.annotators.mention.Bio;
import dev.parley.annotators.mention.MentionFeatures;
import dev.parley.annotators.mention.NameTokens;
import dev.parley.annotators.mention.WordUse;
import dev.parley.text.Tokens;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FieldLossTest {
    private static final int K = Bio.TAGS;
    private static final int WIDTH = 16;
    private static final String WORDS = "bought a Zorvex Q9 today";

    private static Sequence sequence(byte[] allowed) {
        Tokens tokens = NameTokens.of(WORDS);
        Random random = new Random(3);
        short[] dense = new short[tokens.size() * WIDTH];
        for (int j = 0; j < dense.length; j++) {
            dense[j] = Float.floatToFloat16((float) random.nextGaussian());
        }
        var features = new MentionFeatures(WordUse.of(new int[0], new byte[0]));
        return new Sequence(
                features.of(WORDS, 0, tokens, new int[tokens.size()]).compact(),
                dense,
                allowed,
                0.7f);
    }

    private static byte only(int tag) {
        return (byte) (1 << tag);
    }

    private static Field field() {
        Field field = Field.zero(MentionFeatures.BUCKETS, WIDTH, 3, 5);
        Random random = new Random(4);
        for (float[] part :
                List.of(field.sparse(), field.transitions(), field.net().parameters())) {
            for (int j = 0; j < part.length; j++) {
                part[j] =
                        (float) random.nextGaussian()
                                * (part.length == field.sparse().length ? 0.1f : 0.4f);
            }
        }
        return field;
    }

    private static void check(byte[] allowed) {
        Sequence text = sequence(allowed);
        Field field = field();
        boolean[] kept = new boolean[text.rows().offset(text.size())];
        float[] net = new float[field.net().parameters().length];
        FieldLoss loss = FieldLoss.of(field, text, kept, net);
        for (int j = 0; j < K * K; j++) {
            if (Bio.follows(j / K, j % K)) {
                assertThat(loss.transitions()[j])
                        .isCloseTo(slope(field, text, field.transitions(), j), within(2e-3f));
            }
        }
        for (int j = 0; j < net.length; j += 7) {
            assertThat(net[j])
                    .isCloseTo(slope(field, text, field.net().parameters(), j), within(2e-3f));
        }
        for (int k = 0; k < K; k++) {
            int bucket = text.rows().bucket(text.rows().offset(2));
            float expected = 0;
            for (int i = 0; i < text.size(); i++) {
                for (int at = text.rows().offset(i); at < text.rows().offset(i + 1); at++) {
                    expected += text.rows().bucket(at) == bucket ? loss.scores()[i * K + k] : 0;
                }
            }
            assertThat(expected)
                    .isCloseTo(slope(field, text, field.sparse(), bucket * K + k), within(2e-3f));
        }
    }

    private static float slope(Field field, Sequence text, float[] weights, int j) {
        float was = weights[j];
        float step = 0.01f;
        weights[j] = was + step;
        double above = loss(field, text);
        weights[j] = was - step;
        double below = loss(field, text);
        weights[j] = was;
        return (float) ((above - below) / (2 * step));
    }

    private static double loss(Field field, Sequence text) {
        return FieldLoss.of(
                        field,
                        text,
                        new boolean[text.rows().offset(text.size())],
                        new float[field.net().parameters().length])
                .loss();
    }

    @Test
    void knownTags_gradientIsTheSlopeOfTheLoss() {
        check(new byte[] {1, 1, only(Bio.begin(0)), only(Bio.begin(1)), 1});
    }

    @Test
    void partlyKnownTags_gradientIsTheSlopeOfTheLoss() {
        byte open = (byte) (1 << Bio.OUTSIDE | 1 << Bio.begin(1) | 1 << Bio.inside(1));
        check(new byte[] {1, TaggedText.ANY, only(Bio.begin(0)), open, open});
    }

    @Test
    void nothingKnown_costsNothing() {
        byte any = TaggedText.ANY;
        assertThat(loss(field(), sequence(new byte[] {any, any, any, any, any})))
                .isCloseTo(0, within(1e-6));
    }
}
