package dev.parley.train.topic;

import dev.parley.annotators.topic.TopicTree;
import dev.parley.annotators.topic.WordFeatures;
import dev.parley.core.Document;
import dev.parley.core.Utterance;
import dev.parley.knowledge.taxonomy.Taxonomies;
import dev.parley.knowledge.taxonomy.Taxonomy;
import dev.parley.text.Tokenizer;
import dev.parley.train.data.AnnotatedPosts;
import dev.parley.train.data.CommunityFact;
import dev.parley.train.data.DataRoot;
import dev.parley.train.data.LabelledPost;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What topic models learn from: posts with a weak label by their community, and labelled posts.
///
/// @param facts of communities, by lower-case name
/// @param tree all categories that occur, with their ancestors
record TopicCorpus(
        Map<String, CommunityFact> facts, TopicTree tree, List<Text> weak, List<Text> labelled) {

    /// A post, ready to learn from.
    ///
    /// @param community lower case
    /// @param name the community's name as written
    /// @param hashes of its words and pairs
    @SuppressWarnings("ArrayRecordComponent")
    record Text(
            String id,
            String community,
            String name,
            String clean,
            int[] hashes,
            TopicTarget target) {
        WordFeatures features() {
            return WordFeatures.of(clean, Tokenizer.tokens(clean));
        }
    }

    static TopicCorpus read(DataRoot root, TopicOptions options) {
        Map<String, CommunityFact> facts = CommunityFact.read(root);
        List<LabelledPost> posts = new ArrayList<>(LabelledPost.read(root));
        AnnotatedPosts.read(root).stream()
                .filter(post -> !post.topics().isEmpty())
                .forEach(posts::add);
        Taxonomy taxonomy = Taxonomies.shipped(Taxonomies.IAB_CONTENT_3_1);
        Set<String> ids = new TreeSet<>();
        facts.values().forEach(f -> ids.addAll(f.topics()));
        posts.forEach(p -> ids.addAll(p.topics()));
        ids.removeIf(id -> taxonomy.find(id).isEmpty());
        TopicTree tree = TopicTree.of(ids, taxonomy);
        Set<String> without = new HashSet<>();
        Set<String> labelledCommunities = new HashSet<>();
        List<Text> labelled = new ArrayList<>();
        for (LabelledPost post : posts) {
            without.add(post.utterance().id());
            Text text = text(post.utterance(), TopicTarget.of(post, tree));
            labelledCommunities.add(text.community());
            labelled.add(text);
        }
        List<Utterance> weak =
                TopicPosts.read(
                        root,
                        without,
                        c -> labelledCommunities.contains(c) ? 3 : 1,
                        options.seed());
        List<Text> texts =
                weak.stream()
                        .limit(options.weakTexts())
                        .parallel()
                        .map(u -> text(u, weakTarget(facts, u, tree)))
                        .toList();
        return new TopicCorpus(facts, tree, texts, labelled);
    }

    private static TopicTarget weakTarget(
            Map<String, CommunityFact> facts, Utterance u, TopicTree tree) {
        CommunityFact fact = facts.get(community(u));
        return fact == null ? TopicTarget.NONE : TopicTarget.of(fact, tree);
    }

    private static Text text(Utterance utterance, TopicTarget target) {
        Document document = TopicPosts.clean(utterance);
        String name = utterance.community();
        return new Text(
                utterance.id(),
                community(utterance),
                name == null ? "" : name,
                document.text(),
                TopicPosts.words(document),
                target);
    }

    private static String community(Utterance utterance) {
        String community = utterance.community();
        return community == null ? "" : community.toLowerCase(Locale.ROOT);
    }
}
