package dev.parley.train.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.annotators.mention.Bio;
import dev.parley.annotators.mention.Chain;
import dev.parley.annotators.mention.MentionFeatures;
import dev.parley.annotators.mention.NameTokens;
import dev.parley.annotators.mention.WordUse;
import dev.parley.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrfTrainerTest {
    private static final CrfTrainer.Options OPTIONS =
            new CrfTrainer.Options(8, 4, 0.1f, 0, 1e-3f, 0.3f, 0, 11);
    private static final MentionFeatures FEATURES =
            new MentionFeatures(WordUse.of(new int[0], new byte[0]));

    private static Sequence text(String words, String name) {
        Tokens tokens = NameTokens.of(words);
        TaggedText text = TaggedText.outside(NameCorpus.plain("t", words), tokens, "test", 1);
        if (!name.isEmpty()) {
            int at = words.indexOf(name);
            assertThat(text.name(at, at + name.length(), 0)).isTrue();
        }
        return new Sequence(
                FEATURES.of(words, 0, tokens, new int[tokens.size()]).compact(),
                new short[0],
                text.allowed(),
                1);
    }

    private static List<Sequence> training() {
        List<Sequence> texts = new ArrayList<>();
        for (String name :
                List.of("Zorvex", "Quillon", "Marvane", "Oddbin", "Fleetro", "Hexmoor")) {
            texts.add(text("i bought a pan from " + name + " last week", name));
            texts.add(text("the pan that i bought last week was made by " + name, name));
            texts.add(text("i bought a pan from him last week and it is fine", ""));
        }
        return texts;
    }

    @Test
    void namesAfterTheSameWords_newNameIsFound() {
        Field field = CrfTrainer.fit(training(), MentionFeatures.BUCKETS, 0, OPTIONS, line -> {});
        Sequence unseen = text("we bought a lamp from Trennik last week", "");
        int[] tags = Chain.best(field.scores(unseen), unseen.size(), field.transitions());
        assertThat(tags).containsExactly(0, 0, 0, 0, 0, Bio.begin(0), 0, 0);
    }

    @Test
    void sameSeed_givesTheSameWeights() {
        Field one = CrfTrainer.fit(training(), MentionFeatures.BUCKETS, 0, OPTIONS, line -> {});
        Field two = CrfTrainer.fit(training(), MentionFeatures.BUCKETS, 0, OPTIONS, line -> {});
        assertThat(one.sparse()).isEqualTo(two.sparse());
        assertThat(one.transitions()).isEqualTo(two.transitions());
    }
}
