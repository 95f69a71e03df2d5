package dev.parley.train.topic;

import dev.parley.annotators.topic.TopicTree;
import dev.parley.train.data.CommunityFact;
import dev.parley.train.data.LabelledPost;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// What a post is about, as far as a label tells: shares of categories that add up to one, and how
/// much the label is to be believed.
///
/// @param nodes numbers in a [TopicTree]
/// @param shares same length, sum 1
/// @param weight at least 0; 1 for a label to be trusted
record TopicTarget(int[] nodes, float[] shares, float weight) {
    /// Shares of a labelled post's first, second and third topic, before they are made to sum to
    /// one.
    private static final float[] RANKS = {1f, 0.35f, 0.2f};

    /// No label.
    static final TopicTarget NONE = new TopicTarget(new int[0], new float[0], 0);

    static TopicTarget of(LabelledPost post, TopicTree tree) {
        return of(post.topics(), RANKS, 1, tree);
    }

    /// The weak label of every post in a community. A mixed community says less about its posts.
    static TopicTarget of(CommunityFact fact, TopicTree tree) {
        return switch (fact.purity()) {
            case "high" -> of(fact.topics(), new float[] {0.8f, 0.2f}, 1, tree);
            case "medium" -> of(fact.topics(), new float[] {0.75f, 0.25f}, 0.6f, tree);
            default -> NONE;
        };
    }

    private static TopicTarget of(List<String> ids, float[] ranks, float weight, TopicTree tree) {
        List<Integer> nodes = new ArrayList<>();
        for (String id : ids) {
            OptionalInt number = tree.number(id);
            if (number.isPresent() && nodes.size() < ranks.length) {
                nodes.add(number.getAsInt());
            }
        }
        float sum = 0;
        for (int i = 0; i < nodes.size(); i++) {
            sum += ranks[i];
        }
        float[] shares = new float[nodes.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = ranks[i] / sum;
        }
        return nodes.isEmpty()
                ? NONE
                : new TopicTarget(
                        nodes.stream().mapToInt(Integer::intValue).toArray(), shares, weight);
    }

    boolean known() {
        return nodes.length > 0;
    }

    /// The number of the best category.
    int best() {
        return nodes[0];
    }

    TopicTarget withWeight(float other) {
        return new TopicTarget(nodes, shares, other);
    }

    /// The shares as a full vector.
    float[] dense(int size) {
        float[] all = new float[size];
        for (int i = 0; i < nodes.length; i++) {
            all[nodes[i]] = shares[i];
        }
        return all;
    }
}
