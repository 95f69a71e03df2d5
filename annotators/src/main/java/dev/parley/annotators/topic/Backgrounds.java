package dev.parley.annotators.topic;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// What is said of a text before it is read: by the frequency of categories and by what is known of
/// its community. The same for all texts of a community, so it is worked out once and kept.
///
/// At most [#KEPT] communities are kept, each in the one place that its name leads to; a community
/// that finds another there takes its place. An answer never depends on what is kept. Thread-safe
/// without locks: two threads may work out the same background, and either is right.
final class Backgrounds {
    /// A power of two. A kept community takes about 12 KB.
    static final int KEPT = 4096;

    /// @param said by all witnesses but those who must see the text
    record Background(
            @Nullable String community, Acquaintance acquaintance, Map<Witness, Testimony> said) {}

    private final TopicWitnesses witnesses;
    private final Testimony prior;
    private final Background none;
    private final AtomicReferenceArray<@Nullable Background> kept =
            new AtomicReferenceArray<>(KEPT);

    Backgrounds(TopicWitnesses witnesses) {
        this.witnesses = witnesses;
        this.prior = witnesses.prior();
        this.none = heard(null);
    }

    /// The background of texts of a community; null where none is given.
    Background of(@Nullable String community) {
        if (community == null) {
            return none;
        }
        int place = place(community);
        Background background = kept.get(place);
        if (background == null || !community.equals(background.community())) {
            background = heard(community);
            kept.set(place, background);
        }
        return background;
    }

    static int place(String community) {
        int hash = community.hashCode() * 0x9E3779B1;
        return hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(KEPT));
    }

    private Background heard(@Nullable String community) {
        Acquaintance acquaintance = witnesses.acquaintance(community);
        return new Background(
                community, acquaintance, witnesses.background(prior, community, acquaintance));
    }
}
