package dev.parley.train.mention;

import dev.parley.annotators.mention.ListMatches;
import dev.parley.annotators.mention.MentionFeatures;
import dev.parley.annotators.mention.WordUse;
import dev.parley.core.Tier;
import dev.parley.knowledge.gazetteer.Gazetteer;
import java.util.function.Function;

/// Turns texts into what the field reads, with the annotator's own features.
///
/// @param vectors half-precision vectors of a text's tokens; asked for in the accurate tier only
record SequenceReader(
        MentionFeatures features,
        Gazetteer gazetteer,
        Tier tier,
        Function<TaggedText, short[]> vectors) {
    static SequenceReader of(
            WordUse use, Gazetteer gazetteer, Tier tier, Function<TaggedText, short[]> vectors) {
        return new SequenceReader(new MentionFeatures(use), gazetteer, tier, vectors);
    }

    Sequence read(TaggedText text) {
        String clean = text.document().text();
        int[] lists = ListMatches.of(gazetteer.find(clean), text.tokens()).codes();
        return new Sequence(
                features.of(clean, text.document().titleEnd(), text.tokens(), lists).compact(),
                tier == Tier.ACCURATE ? vectors.apply(text) : new short[0],
                text.allowed(),
                text.weight());
    }
}
