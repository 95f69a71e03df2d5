package dev.parley.annotators.topic;

import java.util.List;
import java.util.Locale;

/// How well the community in which a text was written is known.
public enum Acquaintance {
    /// No community is given: the text speaks alone.
    NONE(List.of(Witness.WORDS, Witness.PRIOR)),
    /// Only the name: the community was never seen.
    NAME(List.of(Witness.WORDS, Witness.PRIOR, Witness.NAME)),
    /// It has a row in the [CommunityTable].
    TABLE(List.of(Witness.WORDS, Witness.PRIOR, Witness.COMMUNITY, Witness.POSTS));

    private final List<Witness> fast;

    Acquaintance(List<Witness> fast) {
        this.fast = fast;
    }

    /// Who speaks without the encoder.
    public List<Witness> fast() {
        return fast;
    }

    /// Who speaks with it.
    public List<Witness> accurate() {
        List<Witness> all =
                new java.util.ArrayList<>(List.of(Witness.ENCODER, Witness.DESCRIPTIONS));
        all.addAll(fast);
        return List.copyOf(all);
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
