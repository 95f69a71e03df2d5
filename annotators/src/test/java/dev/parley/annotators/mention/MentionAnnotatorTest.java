package dev.parley.annotators.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.Annotator;
import dev.parley.core.ArtefactRef;
import dev.parley.core.Document;
import dev.parley.core.Evidence;
import dev.parley.core.Finding;
import dev.parley.core.Layers;
import dev.parley.core.Span;
import dev.parley.core.Utterance;
import dev.parley.knowledge.gazetteer.Gazetteer;
import dev.parley.models.artefact.Artefacts;
import dev.parley.models.encoder.EncoderAnnotator;
import dev.parley.models.encoder.EncoderModel;
import dev.parley.models.encoder.Encoding;
import dev.parley.testkit.AnnotatorContract;
import dev.parley.text.Cleaner;
import dev.parley.text.TokenAnnotator;
import dev.parley.text.Tokens;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MentionAnnotatorTest {
    private final TokenAnnotator tokens = new TokenAnnotator();
    private final Annotator<Finding> fast = MentionAnnotators.fast(shipped(), Gazetteer.shipped());
    private final Annotator<Finding> accurate =
            MentionAnnotators.accurate(shipped(), Gazetteer.shipped());
    private EncoderModel model;

    private static Artefacts shipped() {
        return Artefacts.onClassPath(MentionAnnotator.class.getClassLoader());
    }

    @BeforeAll
    void load() {
        model = EncoderModel.bgeSmall();
    }

    @AfterAll
    void close() {
        model.close();
    }

    private static Document document(String text) {
        return Cleaner.of().clean(Utterance.post("t", null, "", text));
    }

    private Finding.Mentions mentions(Annotator<Finding> annotator, Document document) {
        Layers layers = Layers.EMPTY.with(Tokens.LAYER, tokens.annotate(document, Layers.EMPTY));
        if (annotator.needs().contains(Encoding.LAYER)) {
            layers = layers.with(Encoding.LAYER, model.encode(document.text()));
        }
        return (Finding.Mentions) annotator.annotate(document, layers);
    }

    private Set<String> names(Annotator<Finding> annotator, String text) {
        Document document = document(text);
        Set<String> names = new TreeSet<>();
        mentions(annotator, document)
                .mentions()
                .forEach(m -> names.add(m.type() + ":" + m.span().of(document.text())));
        return names;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I am torn between the Sennheiser HD 600 and the AKG K702. | brand:Sennheiser,product:HD 600,brand:AKG,product:K702",
                "just got my sony wh-1000xm4 yesterday and the noise cancelling is unreal | brand:sony,product:wh-1000xm4",
                "my logitech g915 died after two months | brand:logitech,product:g915",
                "Comcast raised my bill again. | brand:Comcast",
                "anyone else's iphone 12 battery dying fast since the update? | product:iphone 12",
                "I bought a pair of boots at Nordstrom and a jacket from Patagonia. | brand:Nordstrom,brand:Patagonia",
                "I use Photoshop every day. | product:Photoshop",
                "i switched from spotify to another service | brand:spotify",
                "Selling my PS4 with two controllers, $150, local pickup | product:PS4",
                "My dog ate a whole loaf of bread and now he is sleeping on the couch. | ''",
                "The best place to eat in Chicago is my grandmother's kitchen. | ''",
            })
    void plainSentence_namesAreFound(String text, String expected) {
        Set<String> names = expected.isEmpty() ? Set.of() : Set.of(expected.split(","));
        assertThat(names(fast, text)).as("fast").isEqualTo(new TreeSet<>(names));
        assertThat(names(accurate, text)).as("accurate").isEqualTo(new TreeSet<>(names));
    }

    @Test
    void markdownAndReferences_spansLeadBackToTheSource() {
        Document document =
                document(
                        "I love my **Sennheiser** &amp; my *AKG K702* \uD83D\uDE0D, thanks r/headphones");
        for (Annotator<Finding> annotator : List.of(fast, accurate)) {
            List<String> found =
                    mentions(annotator, document).mentions().stream()
                            .map(m -> document.toSource(m.span()).of(document.utterance().source()))
                            .toList();
            assertThat(found).contains("Sennheiser", "AKG", "K702");
        }
    }

    @Test
    void modelNumberSharedByThings_hasNoId() {
        Document document = document("My Nikon D750 and my Canon R6 are for sale.");
        for (Finding.Mention mention : mentions(fast, document).mentions()) {
            if (mention.entity() != null && mention.span().of(document.text()).equals("R6")) {
                assertThat(mention.entity()).endsWith("6");
            }
        }
    }

    @Test
    void listedName_saysWhichEntryMatched() {
        Document document = document("Comcast raised my bill again.");
        Finding.Mentions found = mentions(fast, document);
        assertThat(found.mentions())
                .extracting(Finding.Mention::entity)
                .containsExactly("brand:comcast");
        assertThat(found.evidence())
                .anyMatch(e ->
                        e instanceof Evidence.Entry entry
                                && entry.entry().equals("Comcast")
                                && entry.span().equals(new Span(0, 7)));
    }

    @Test
    void models_areNamedForProvenance() {
        assertThat(fast.artefacts()).extracting(ArtefactRef::name).containsExactly("mention-fast");
        assertThat(accurate.artefacts())
                .extracting(ArtefactRef::name)
                .containsExactly("mention-accurate");
    }

    @Test
    void fast_keepsTheContract() {
        AnnotatorContract.of(fast).after(tokens).reading(MentionAnnotatorTest::document).check();
    }

    @Test
    void accurate_keepsTheContract() {
        AnnotatorContract.of(accurate)
                .after(tokens, EncoderAnnotator.of(model))
                .reading(MentionAnnotatorTest::document)
                .longest(3_000)
                .randomTexts(8)
                .check();
    }
}
