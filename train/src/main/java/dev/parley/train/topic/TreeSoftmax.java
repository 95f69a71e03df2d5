package dev.parley.train.topic;

import dev.parley.annotators.topic.TopicTree;

/// The cross-entropy of a softmax over all categories, whose scores add up along the path from the
/// root.
final class TreeSoftmax {
    private TreeSoftmax() {}

    /// Turns each category's own score into the derivative of the loss by it.
    ///
    /// @return the loss of this example
    static double derive(double[] own, TopicTarget target, TopicTree tree) {
        tree.inherit(own);
        double max = Double.NEGATIVE_INFINITY;
        for (double s : own) {
            max = Math.max(max, s);
        }
        double sum = 0;
        for (int k = 0; k < own.length; k++) {
            own[k] = Math.exp(own[k] - max);
            sum += own[k];
        }
        for (int k = 0; k < own.length; k++) {
            own[k] /= sum;
        }
        double loss = 0;
        for (int i = 0; i < target.nodes().length; i++) {
            int k = target.nodes()[i];
            loss -= target.shares()[i] * Math.log(Math.max(1e-9, own[k]));
            own[k] -= target.shares()[i];
        }
        tree.gather(own);
        return loss;
    }
}
