package dev.parley.train.topic;

import java.nio.file.Path;

/// How a topic model is trained.
///
/// @param weakTexts how many posts of the communities the words learn from
/// @param encodedTexts how many of them are read by the encoder, too; this is what takes the time
/// @param words how many words and pairs are kept
/// @param entries how many weights of words are kept
/// @param vectors file in which encoded texts are remembered
/// @param cachedOnly whether the encoder's head learns only from posts that stand in `vectors`
///   already: a trial that takes minutes instead of an hour
/// @param seed of all that is drawn
public record TopicOptions(
        int weakTexts,
        int encodedTexts,
        int words,
        int entries,
        Path vectors,
        boolean cachedOnly,
        long seed) {
    /// @param vectors file in which encoded texts are remembered
    public static TopicOptions standard(Path vectors) {
        return new TopicOptions(200_000, 40_000, 50_000, 900_000, vectors, false, 7);
    }

    public TopicOptions withWeakTexts(int count) {
        return new TopicOptions(count, encodedTexts, words, entries, vectors, cachedOnly, seed);
    }

    public TopicOptions withEncodedTexts(int count) {
        return new TopicOptions(weakTexts, count, words, entries, vectors, cachedOnly, seed);
    }

    public TopicOptions onlyCached() {
        return new TopicOptions(weakTexts, encodedTexts, words, entries, vectors, true, seed);
    }
}
