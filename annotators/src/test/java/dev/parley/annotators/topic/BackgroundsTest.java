package dev.parley.annotators.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.taxonomy.Taxonomies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackgroundsTest {
    /// Hip Hop Music, Television, Role-Playing Video Games with all above them.
    private static final TopicTree TREE =
            TopicTree.of(
                    List.of("355", "640", "687"), Taxonomies.shipped(Taxonomies.IAB_CONTENT_3_1));

    private static final TopicWitnesses WITNESSES = witnesses();
    private final Backgrounds backgrounds = new Backgrounds(WITNESSES);

    private static TopicWitnesses witnesses() {
        int n = TREE.size();
        double[] prior = new double[n];
        java.util.Arrays.fill(prior, 1.0 / n);
        CommunityTable labels = table(List.of("hiphop", "shows"), TREE.number("355").getAsInt());
        CommunityTable posts = table(List.of("hiphop"), TREE.number("687").getAsInt());
        WordScores words =
                WordScores.of(new int[] {WordFeatures.hash("tv", 0, 2)}, row(n), new float[n], 0);
        return new TopicWitnesses(new TopicLexicon(TREE, words, labels, posts, prior), null, null);
    }

    private static float[] row(int n) {
        float[] row = new float[n];
        row[TREE.number("640").getAsInt()] = 2;
        return row;
    }

    private static CommunityTable table(List<String> names, int node) {
        CommunityTable.Row row = new CommunityTable.Row(new int[] {node}, new float[] {3});
        return CommunityTable.of(names, names.stream().map(name -> row).toList());
    }

    private static Set<Witness> heard(Backgrounds.Background background) {
        return background.said().keySet();
    }

    /// Every number of every testimony.
    private static List<Double> numbers(Map<Witness, Testimony> said) {
        List<Double> numbers = new ArrayList<>();
        for (Testimony t : said.values()) {
            for (int i = 0; i < Testimony.LEVELS * TREE.size(); i++) {
                numbers.add(t.at(i % Testimony.LEVELS, i / Testimony.LEVELS));
            }
        }
        return numbers;
    }

    @Test
    void noCommunity_onlyTheFrequencySpeaks() {
        assertThat(heard(backgrounds.of(null))).containsExactly(Witness.PRIOR);
        assertThat(heard(backgrounds.of(" "))).containsExactly(Witness.PRIOR);
        assertThat(backgrounds.of(null).acquaintance()).isEqualTo(Acquaintance.NONE);
    }

    @Test
    void communityOfTheTable_itsLabelsAndPostsSpeak() {
        Backgrounds.Background known = backgrounds.of("r/HipHop");

        assertThat(known.acquaintance()).isEqualTo(Acquaintance.TABLE);
        assertThat(heard(known))
                .containsExactlyInAnyOrder(Witness.PRIOR, Witness.COMMUNITY, Witness.POSTS);
    }

    @Test
    void communityWithoutPosts_theFrequencySpeaksForThem() {
        Map<Witness, Testimony> said = backgrounds.of("shows").said();

        assertThat(said.get(Witness.POSTS)).isSameAs(said.get(Witness.PRIOR));
    }

    @Test
    void communityNeverSeen_itsNameSpeaks() {
        assertThat(heard(backgrounds.of("TvCorner")))
                .containsExactlyInAnyOrder(Witness.PRIOR, Witness.NAME);
    }

    @Test
    void communityMetAgain_isNotWorkedOutAgain() {
        assertThat(backgrounds.of("hiphop")).isSameAs(backgrounds.of("hiphop"));
    }

    @Test
    void communitiesInOnePlace_neverSpeakForEachOther() {
        String rival =
                IntStream.iterate(0, i -> i + 1)
                        .mapToObj(i -> "rival" + i)
                        .filter(name -> Backgrounds.place(name) == Backgrounds.place("hiphop"))
                        .findFirst()
                        .orElseThrow();
        List<Double> before = numbers(backgrounds.of("hiphop").said());

        assertThat(heard(backgrounds.of(rival))).doesNotContain(Witness.COMMUNITY);
        assertThat(backgrounds.of(rival).community()).isEqualTo(rival);
        assertThat(numbers(backgrounds.of("hiphop").said())).isEqualTo(before);
    }

    @Test
    void keptBackground_saysWhatAFreshHearingSays() {
        WordFeatures none = WordFeatures.of("", dev.parley.text.Tokenizer.tokens(""));
        for (String community : List.of("hiphop", "shows", "TvCorner")) {
            Map<Witness, Testimony> fresh =
                    WITNESSES.hear(none, null, community, WITNESSES.acquaintance(community));
            fresh.remove(Witness.WORDS);

            backgrounds.of(community);
            assertThat(numbers(backgrounds.of(community).said())).isEqualTo(numbers(fresh));
        }
    }
}
