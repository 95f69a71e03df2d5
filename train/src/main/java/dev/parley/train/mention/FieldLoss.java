package dev.parley.train.mention;

import dev.parley.annotators.mention.Bio;
import dev.parley.annotators.mention.Chain;

/// What one text asks of a field's weights: the log partition of all tag sequences less that of the
/// allowed ones, and its gradient.
///
/// @param loss at least 0, times the text's weight
/// @param scores gradient of the scores, `size × TAGS`
/// @param transitions gradient of the transitions
@SuppressWarnings("ArrayRecordComponent")
record FieldLoss(double loss, float[] scores, float[] transitions) {
    private static final int K = Bio.TAGS;

    /// Computes the loss of a text.
    ///
    /// @param dropped sparse features to leave out, by position in the rows
    /// @param net gets the gradient of the net's parameters added
    static FieldLoss of(Field field, Sequence text, boolean[] dropped, float[] net) {
        Field.Pass pass = field.pass(text, dropped);
        Chain free = new Chain(pass.scores(), text.size(), field.transitions());
        Chain bound = new Chain(text.clamp(pass.scores()), text.size(), field.transitions());
        float[] scores = new float[text.size() * K];
        float[] transitions = new float[K * K];
        for (int i = 0; i < text.size(); i++) {
            for (int a = 0; a < K; a++) {
                scores[i * K + a] =
                        text.weight() * (float) (free.marginal(i, a) - bound.marginal(i, a));
                for (int b = 0; i + 1 < text.size() && b < K; b++) {
                    transitions[a * K + b] +=
                            text.weight() * (float) (free.pair(i, a, b) - bound.pair(i, a, b));
                }
            }
        }
        pass.backward(scores, net);
        return new FieldLoss(
                text.weight() * (free.logPartition() - bound.logPartition()), scores, transitions);
    }
}
