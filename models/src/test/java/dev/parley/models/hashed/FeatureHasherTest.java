package dev.parley.models.hashed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.Document;
import dev.parley.core.OffsetMap;
import dev.parley.core.Span;
import dev.parley.core.ThreadContext;
import dev.parley.core.Utterance;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FeatureHasherTest {
    private static final FeatureHasher HASHER = FeatureHasher.of(Hashing.DEFAULT);
    private static final Document POST =
            document(
                    "WTS: iPhone 5 - $250, 20% off!",
                    "Selling my old phone. I'd like to buy an Android instead.\n- boxed\n- shipped");

    static Document document(String title, String body) {
        Utterance utterance = Utterance.post("p1", null, title, body);
        String text = utterance.source();
        return new Document(
                utterance,
                text,
                OffsetMap.identity(text.length()),
                title.length(),
                ThreadContext.NONE);
    }

    @Test
    void buckets_areUniqueAndInRange() {
        HashedFeatures features = HASHER.features(POST);

        assertThat(Arrays.stream(features.buckets()).distinct().count()).isEqualTo(features.size());
        assertThat(Arrays.stream(features.buckets())).allMatch(b -> b >= 0 && b < 1 << 18);
        for (float value : features.values()) {
            assertThat(value).isPositive();
        }
    }

    @Test
    void features_areStableForever() {
        HashedFeatures features = HASHER.features(POST);

        long digest = 1;
        for (int i = 0; i < features.size(); i++) {
            digest = 31 * digest + features.bucket(i);
            digest = 31 * digest + Math.round(features.value(i) * 1e4);
        }
        assertThat(List.of((long) features.size(), digest))
                .isEqualTo(List.of(261L, 5900640852519027711L));
    }

    @Test
    void wordGroup_hasLengthOne() {
        HashedFeatures words = FeatureHasher.of(new Hashing(20, 1, 0, 3, 5, 0)).features(POST);

        double square = 0;
        for (float v : words.values()) {
            square += v * v;
        }
        assertThat(square).isCloseTo(1, within(1e-5));
    }

    @Test
    void namedCues_areFound() {
        for (String cue :
                List.of(
                        "cue:price",
                        "cue:percent",
                        "cue:percent_off",
                        "cue:title_ends_exclaim",
                        "cue:post",
                        "cue:sell",
                        "cue:title:sell",
                        "cue:sell^",
                        "cue:list_markup",
                        "cue:first_person")) {
            assertThat(has(POST, cue)).as(cue).isTrue();
        }
        for (String cue :
                List.of(
                        "cue:title_ends_question",
                        "cue:link",
                        "cue:comment",
                        "cue:title:first_person")) {
            assertThat(has(POST, cue)).as(cue).isFalse();
        }
        assertThat(has(document("What should I get?", ""), "cue:title_ends_question")).isTrue();
        assertThat(has(document("Look", "http://a.example/b"), "cue:link_only")).isTrue();
        assertThat(has(document("Look", "see http://a.example/b"), "cue:link_only")).isFalse();
    }

    @Test
    void bucketOfACue_hasItsNameAndItsPlaces() {
        int bucket = CueFeatures.bucket("cue:price", 18);

        assertThat(HASHER.cue(bucket)).contains("cue:price");
        Map<Integer, List<Span>> spans = HASHER.spans(POST, List.of(bucket));
        assertThat(spans.get(bucket)).extracting(s -> s.of(POST.text())).containsExactly("250");
    }

    @Test
    void everyWordBucket_leadsBackToTheText() {
        HashedFeatures features = FeatureHasher.of(new Hashing(22, 1, 1, 3, 5, 0)).features(POST);
        List<Integer> buckets = Arrays.stream(features.buckets()).boxed().toList();

        Map<Integer, List<Span>> spans =
                FeatureHasher.of(new Hashing(22, 1, 1, 3, 5, 0)).spans(POST, buckets);

        assertThat(spans).hasSize(features.size());
        assertThat(spans.values()).allSatisfy(list -> assertThat(list).isNotEmpty());
    }

    @Test
    void bodyAndTitle_differ() {
        assertThat(HASHER.features(document("shoes", "red")).buckets())
                .isNotEqualTo(HASHER.features(document("red", "shoes")).buckets());
    }

    @Property(tries = 200)
    void anyText_givesFiniteValuesAndSpansInRange(@ForAll String title, @ForAll String body) {
        Document document = document(title, body);
        HashedFeatures features = HASHER.features(document);

        for (float v : features.values()) {
            assertThat(v).isFinite();
        }
        HASHER.scan(
                document,
                (bucket, start, end) ->
                        assertThat(start <= end && start >= 0 && end <= document.text().length())
                                .isTrue());
        assertThat(HASHER.features(document).values()).isEqualTo(features.values());
    }

    @Test
    void longText_isLinearInFeatures() {
        HashedFeatures features = HASHER.features(document("", "a1b2 ".repeat(200_000)));

        assertThat(features.size()).isLessThan(100);
    }

    @Test
    void otherCueList_isRefused() {
        ObjectNode json = Hashing.DEFAULT.toJson().put("cueList", "0");

        assertThatThrownBy(() -> Hashing.fromJson(json))
                .hasMessageContaining("train the model again");
        assertThat(Hashing.fromJson(Hashing.DEFAULT.toJson())).isEqualTo(Hashing.DEFAULT);
    }

    private static boolean has(Document document, String cue) {
        int bucket = CueFeatures.bucket(cue, 18);
        return Arrays.stream(HASHER.features(document).buckets()).anyMatch(b -> b == bucket);
    }
}
