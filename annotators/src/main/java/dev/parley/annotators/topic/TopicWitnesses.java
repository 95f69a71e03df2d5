package dev.parley.annotators.topic;

import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Tensor;
import dev.parley.text.Tokenizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks every witness about a text. Immutable.
///
/// @param encoder scores of an encoder's pooled vector; null in the fast tier
/// @param descriptions likenesses of a pooled vector to the categories' descriptions; null in the
///   fast tier
public record TopicWitnesses(
        TopicLexicon lexicon, @Nullable LinearScores encoder, @Nullable LinearScores descriptions) {
    /// The artefact kind of the accurate tier's file.
    public static final String KIND = "topic-encoder/1";

    /// Likenesses are cosines: a difference of this size is one of 1 in log-odds.
    static final double LIKENESS = 0.04;

    static final double SHARPNESS = 1;

    /// With the heads of the accurate tier's file.
    static TopicWitnesses read(Artefact artefact, TopicLexicon lexicon) {
        artefact.require(KIND);
        return new TopicWitnesses(
                lexicon,
                LinearScores.read(artefact, "encoder"),
                LinearScores.read(artefact, "descriptions"));
    }

    /// The tensors of the accurate tier's file.
    public List<Tensor> tensors() {
        List<Tensor> all = new ArrayList<>();
        if (encoder != null && descriptions != null) {
            all.addAll(encoder.tensors("encoder"));
            all.addAll(descriptions.tensors("descriptions"));
        }
        return all;
    }

    /// How well a community is known.
    public Acquaintance acquaintance(@Nullable String community) {
        if (community == null || community.isBlank()) {
            return Acquaintance.NONE;
        }
        return lexicon.labels().row(community).isPresent() ? Acquaintance.TABLE : Acquaintance.NAME;
    }

    /// What the witnesses say that `acquaintance` allows to speak.
    ///
    /// @param pooled the encoder's vector; null in the fast tier
    /// @param community not null unless `acquaintance` is NONE
    public Map<Witness, Testimony> hear(
            WordFeatures words,
            float @Nullable [] pooled,
            @Nullable String community,
            Acquaintance acquaintance) {
        return hear(
                lexicon.words().known(words), pooled, background(prior(), community, acquaintance));
    }

    /// The same, from what was said before the text was read.
    Map<Witness, Testimony> hear(
            KnownWords words, float @Nullable [] pooled, Map<Witness, Testimony> background) {
        TopicTree tree = lexicon.tree();
        Map<Witness, Testimony> said = new EnumMap<>(background);
        said.put(Witness.WORDS, words(words));
        if (pooled != null && encoder != null && descriptions != null) {
            said.put(Witness.ENCODER, Testimony.ofScores(encoder.scores(pooled), SHARPNESS, tree));
            said.put(
                    Witness.DESCRIPTIONS,
                    Testimony.ofScores(descriptions.scores(pooled), LIKENESS, tree));
        }
        return said;
    }

    /// What the frequency of categories says.
    Testimony prior() {
        return Testimony.of(lexicon.prior(), lexicon.tree());
    }

    /// What is said of any text of a community.
    ///
    /// @param prior see [#prior()]
    Map<Witness, Testimony> background(
            Testimony prior, @Nullable String community, Acquaintance acquaintance) {
        Map<Witness, Testimony> said = new EnumMap<>(Witness.class);
        said.put(Witness.PRIOR, prior);
        if (community != null && acquaintance == Acquaintance.TABLE) {
            lexicon.labels().row(community).ifPresent(row -> said.put(Witness.COMMUNITY, of(row)));
            said.put(Witness.POSTS, lexicon.posts().row(community).map(this::of).orElse(prior));
        }
        if (community != null && acquaintance == Acquaintance.NAME) {
            said.put(Witness.NAME, name(community));
        }
        return said;
    }

    private Testimony of(CommunityTable.Row row) {
        return Testimony.of(row.distribution(lexicon.prior()), lexicon.tree());
    }

    /// What the words say.
    public Testimony words(WordFeatures features) {
        return words(lexicon.words().known(features));
    }

    private Testimony words(KnownWords words) {
        return Testimony.ofScores(
                lexicon.words().scores(words, lexicon.tree()), SHARPNESS, lexicon.tree());
    }

    /// What a community's name says.
    public Testimony name(String community) {
        String text = NameWords.of(community, lexicon.words());
        return words(WordFeatures.of(text, Tokenizer.tokens(text)));
    }
}
