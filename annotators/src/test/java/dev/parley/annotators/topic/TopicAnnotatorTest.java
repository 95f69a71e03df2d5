package dev.parley.annotators.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.Annotator;
import dev.parley.core.Document;
import dev.parley.core.Evidence;
import dev.parley.core.Finding;
import dev.parley.core.Layers;
import dev.parley.core.Utterance;
import dev.parley.knowledge.taxonomy.Taxonomies;
import dev.parley.knowledge.taxonomy.Taxonomy;
import dev.parley.models.artefact.Artefacts;
import dev.parley.models.encoder.EncoderModel;
import dev.parley.models.encoder.Encoding;
import dev.parley.testkit.AnnotatorContract;
import dev.parley.text.Cleaner;
import dev.parley.text.TokenAnnotator;
import dev.parley.text.Tokenizer;
import dev.parley.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicAnnotatorTest {
    private static final Taxonomy IAB = Taxonomies.shipped(Taxonomies.IAB_CONTENT_3_1);
    private static final Artefacts SHIPPED =
            Artefacts.onClassPath(TopicAnnotatorTest.class.getClassLoader());
    private static final Annotator<Finding> FAST = TopicAnnotators.fast(SHIPPED, IAB);
    private static final Annotator<Finding> ACCURATE = TopicAnnotators.accurate(SHIPPED, IAB);
    private static final EncoderModel ENCODER = EncoderModel.bgeSmall();

    private static Finding fast(@Nullable String community, String title, String body) {
        return FAST.annotate(document(community, title, body), tokens(community, title, body));
    }

    private static Finding accurate(@Nullable String community, String title, String body) {
        Document document = document(community, title, body);
        Layers layers =
                tokens(community, title, body)
                        .with(Encoding.LAYER, ENCODER.encode(document.text()));
        return ACCURATE.annotate(document, layers);
    }

    private static Document document(@Nullable String community, String title, String body) {
        return Cleaner.of().clean(Utterance.post("t1", community, title, body));
    }

    private static Layers tokens(@Nullable String community, String title, String body) {
        return Layers.EMPTY.with(
                Tokens.LAYER, Tokenizer.tokens(document(community, title, body).text()));
    }

    private static String firstTier(Finding finding) {
        assertThat(finding).isInstanceOf(Finding.Labels.class);
        return IAB.tier(((Finding.Labels) finding).values().getFirst().value(), 1).name();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Which tent keeps dry in a week of rain? We hike the coast path in October. | Travel, Sports, Hobbies & Interests
                    My sourdough never rises in the cold kitchen, what flour do you bake with? | Food & Drink
                    The clutch of my old hatchback slips when I go uphill in fourth gear | Automotive
                    Laptop for programming under 900 euro, 16 GB RAM and a quiet fan? | Technology & Computing
                    Puppy chews every shoe, how did you crate train yours? | Pets
                    Does this moisturizer work under makeup on oily skin? | Style & Fashion
                    Our mortgage rate ends in spring: fix again or overpay the loan? | Personal Finance, Real Estate
                    Final boss of the second DLC kills my mage in one hit, which build helps? | Video Gaming
                    Best noise cancelling headphones for the train, wired or Bluetooth? | Technology & Computing
                    The keeper saved two penalties and we are through to the cup final! | Sports
                    """)
    void plainTextWithoutCommunity_accurateNamesTheFirstTier(String text, String allowed) {
        assertThat(allowed.split(", ")).contains(firstTier(accurate(null, text, "")));
    }

    @Test
    void emptyText_abstains() {
        assertThat(fast(null, "", "")).isInstanceOf(Finding.Abstain.class);
        assertThat(accurate(null, "", "")).isInstanceOf(Finding.Abstain.class);
    }

    @Test
    void noKnownWord_abstainsWithReason() {
        assertThat(accurate(null, "qxzvw ghjjkq", "zzxxyqw 😀"))
                .isEqualTo(new Finding.Abstain("the text has no known words"));
    }

    @Test
    void emptyTextInKnownCommunity_isAnsweredByTheCommunity() {
        Finding finding = fast("headphones", "", "");

        assertThat(firstTier(finding)).isEqualTo("Technology & Computing");
        assertThat(((Finding.Labels) finding).evidence())
                .anyMatch(e -> e instanceof Evidence.Community c && c.weight() > 0);
    }

    @Test
    void communityNeverSeen_itsNameSpeaks() {
        Finding one = fast("MyPuppyTrainingCorner", "Any tips for beginners?", "");
        Finding other = fast("WatercolorPaintersCorner", "Any tips for beginners?", "");

        assertThat(((Finding.Labels) one).evidence())
                .anyMatch(e -> e instanceof Evidence.Community c && c.weight() != 0);
        assertThat(((Finding.Labels) one).values()).isNotEqualTo(((Finding.Labels) other).values());
    }

    @Test
    void communityGivenWithPrefix_isTheSame() {
        assertThat(fast("r/Headphones", "New pair", "")).isInstanceOf(Finding.Labels.class);
        assertThat(((Finding.Labels) fast("r/Headphones", "New pair", "")).values())
                .isEqualTo(((Finding.Labels) fast("headphones", "New pair", "")).values());
    }

    @Test
    void topicWord_isEvidence() {
        String title = "My puppy will not eat his kibble";
        Finding.Labels labels = (Finding.Labels) accurate(null, title, "");

        List<String> words =
                labels.evidence().stream()
                        .filter(Evidence.Text.class::isInstance)
                        .map(e -> ((Evidence.Text) e).span().of(title))
                        .toList();
        assertThat(words).anyMatch(w -> w.contains("puppy") || w.contains("kibble"));
    }

    @Test
    void bothTiers_keepTheContract() {
        AnnotatorContract.of(FAST).after(new TokenAnnotator()).check();
        AnnotatorContract.of(ACCURATE)
                .after(new TokenAnnotator(), dev.parley.models.encoder.EncoderAnnotator.of(ENCODER))
                .longest(4_000)
                .randomTexts(15)
                .check();
    }

    @Test
    void values_areBestFirstKnownAndNeverMoreThanThree() {
        Finding.Labels labels =
                (Finding.Labels)
                        accurate("gaming", "A console or a PC for couch games and films?", "");

        assertThat(labels.values()).hasSizeBetween(1, 3);
        assertThat(labels.confidence()).isEqualTo(labels.values().getFirst().probability());
        labels.values().forEach(v -> assertThat(IAB.find(v.value())).isPresent());
    }
}
