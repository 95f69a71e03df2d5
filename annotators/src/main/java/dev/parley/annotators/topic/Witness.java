package dev.parley.annotators.topic;

import java.util.Locale;

/// Who says something about a text's topic. Each witness gives a distribution over the [TopicTree].
public enum Witness {
    /// The encoder's vector through a linear head.
    ENCODER,
    /// The words and pairs of the text.
    WORDS,
    /// How near the text is to each category's description, with no training on posts.
    DESCRIPTIONS,
    /// What the community's posts were labelled with, in the weak table and in training.
    COMMUNITY,
    /// What the words of the community's posts say, on average.
    POSTS,
    /// What the words in the community's name say.
    NAME,
    /// How often a category is the topic of a post at all.
    PRIOR;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
