package dev.parley.measure.gold;

import dev.parley.core.Risk;
import dev.parley.core.Utterance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One utterance with its acceptable values, signal by signal. A list without values means that the
/// signal was not labelled for it; for suitability and mentions, an empty list is an answer.
///
/// @param topics acceptable first topics, as taxonomy ids
/// @param topicsAny every topic that an annotator named
/// @param risks acceptable overall risks
/// @param categories suitability categories that an annotator named, without risk
/// @param promotional `true`, `false` or both
public record GoldItem(
        Utterance utterance,
        List<String> types,
        List<String> intents,
        List<String> sentiments,
        List<String> topics,
        List<String> topicsAny,
        List<Risk> risks,
        Optional<List<String>> categories,
        Optional<List<GoldMention>> mentions,
        List<String> promotional) {
    public GoldItem {
        types = List.copyOf(types);
        intents = List.copyOf(intents);
        sentiments = List.copyOf(sentiments);
        topics = List.copyOf(topics);
        topicsAny = List.copyOf(topicsAny);
        risks = List.copyOf(risks);
        categories = categories.map(List::copyOf);
        mentions = mentions.map(List::copyOf);
        promotional = List.copyOf(promotional);
    }

    public String id() {
        return utterance.id();
    }

    /// The highest acceptable risk.
    public Optional<Risk> highestRisk() {
        return risks.stream().max(Comparator.naturalOrder());
    }

    /// The same item as it looks without its community.
    public GoldItem withoutCommunity() {
        Utterance u = utterance;
        return new GoldItem(
                new Utterance(
                        u.id(),
                        u.kind(),
                        u.conversationId(),
                        u.parentId(),
                        null,
                        u.created(),
                        u.title(),
                        u.body()),
                types,
                intents,
                sentiments,
                topics,
                topicsAny,
                risks,
                categories,
                mentions,
                promotional);
    }
}
