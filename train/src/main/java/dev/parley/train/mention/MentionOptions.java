package dev.parley.train.mention;

import dev.parley.core.Tier;

/// How a tagger is trained.
///
/// @param tier whether it reads the encoder's states
/// @param epochs passes over the texts
/// @param runs fits with seeds `seed`, `seed + 1`, … whose weights are averaged
/// @param rate AdaGrad step of sparse weights
/// @param denseRate AdaGrad step of the layer over token vectors
/// @param decay L2 on weights that a batch touches
/// @param dropout share of sparse features left out at random, per token
/// @param hidden tanh units over token vectors; must be 0 when weights of several runs are averaged
/// @param wnut weight of the WNUT-17 training sentences; 0 leaves them out
/// @param fashion weight of the fashion comments; 0 leaves them out
public record MentionOptions(
        Tier tier,
        int epochs,
        int runs,
        float rate,
        float denseRate,
        float decay,
        float dropout,
        int hidden,
        float wnut,
        float fashion,
        long seed) {
    private static final int BATCH = 8;

    public MentionOptions {
        if (hidden > 0 && runs > 1) {
            throw new IllegalArgumentException(
                    "weights of "
                            + runs
                            + " runs cannot be averaged with "
                            + hidden
                            + " hidden units; use runs = 1 or hidden = 0");
        }
    }

    /// The options that the shipped model of that tier was trained with.
    public static MentionOptions shipped(Tier tier) {
        return switch (tier) {
            case FAST -> new MentionOptions(tier, 6, 3, 0.1f, 0, 1e-2f, 0.5f, 0, 0, 0, 7);
            case ACCURATE -> new MentionOptions(tier, 6, 3, 0.1f, 0.01f, 1e-2f, 0.5f, 0, 0, 0, 7);
        };
    }

    CrfTrainer.Options run(int number) {
        return new CrfTrainer.Options(
                epochs, BATCH, rate, denseRate, decay, dropout, hidden, seed + number);
    }

    /// Name of the artefact.
    String artefact() {
        return "mention-" + tier.label();
    }
}
