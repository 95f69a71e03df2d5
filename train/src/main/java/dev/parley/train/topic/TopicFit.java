package dev.parley.train.topic;

import dev.parley.annotators.topic.TopicDecoder;
import dev.parley.annotators.topic.TopicMix;
import dev.parley.annotators.topic.TopicSettings;
import dev.parley.annotators.topic.TopicTree;
import dev.parley.annotators.topic.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// A mix and its calibration for one acquaintance, with what it reaches on posts that neither
/// learned from.
///
/// @param out the distributions that the cross-fitted mixes gave, one a case
record TopicFit(TopicMix mix, TopicSettings.Platt platt, TierScore score, List<double[]> out) {
    private static final double RIDGE = 3;

    /// How much a second or third label that is chosen counts as right, for calibration: another
    /// annotator may well name it first.
    private static final double SECOND_LABEL = 0.35;

    /// Fits on all cases; measures by cross-fitting.
    ///
    /// @param fold of each case, from 0 to `folds` - 1
    static TopicFit of(
            List<MixFitter.Case> cases,
            List<Witness> witnesses,
            TopicTree tree,
            IntUnaryOperator fold,
            int folds) {
        MixFitter fitter = new MixFitter(RIDGE);
        List<double[]> out =
                new ArrayList<>(java.util.Collections.nCopies(cases.size(), new double[0]));
        for (int f = 0; f < folds; f++) {
            int left = f;
            List<MixFitter.Case> rest = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                if (fold.applyAsInt(i) != left) {
                    rest.add(cases.get(i));
                }
            }
            TopicMix mix = fitter.fit(rest, witnesses, tree);
            for (int i = 0; i < cases.size(); i++) {
                if (fold.applyAsInt(i) == left) {
                    out.set(i, mix.combine(cases.get(i).said(), tree));
                }
            }
        }
        TopicDecoder decoder = new TopicDecoder(1, 1);
        List<TopicDecoder.Choice> choices =
                out.stream().map(p -> decoder.decode(p, tree).getFirst()).toList();
        List<TopicTarget> targets = cases.stream().map(MixFitter.Case::target).toList();
        double[] confidences = new double[cases.size()];
        for (int f = 0; f < folds; f++) {
            int left = f;
            TopicSettings.Platt platt =
                    platt(choices, targets, tree, i -> fold.applyAsInt(i) != left);
            for (int i = 0; i < confidences.length; i++) {
                if (fold.applyAsInt(i) == left) {
                    confidences[i] = platt.confidence(choices.get(i).probability());
                }
            }
        }
        return new TopicFit(
                fitter.fit(cases, witnesses, tree),
                platt(choices, targets, tree, i -> true),
                TierScore.of(choices, confidences, targets, tree),
                out);
    }

    /// Logistic regression of being right on the log-odds of the probability, by Newton's method.
    private static TopicSettings.Platt platt(
            List<TopicDecoder.Choice> choices,
            List<TopicTarget> targets,
            TopicTree tree,
            java.util.function.IntPredicate use) {
        double a = 1;
        double b = 0;
        for (int step = 0; step < 30; step++) {
            double ga = 0.5 * (a - 1);
            double gb = 0;
            double haa = 0.5;
            double hab = 0;
            double hbb = 1e-6;
            for (int i = 0; i < choices.size(); i++) {
                if (!use.test(i)) {
                    continue;
                }
                double p = Math.min(1 - 1e-4, Math.max(1e-4, choices.get(i).probability()));
                double x = Math.log(p / (1 - p));
                double q = 1 / (1 + Math.exp(-(a * x + b)));
                double e = q - right(choices.get(i).node(), targets.get(i), tree);
                double w = q * (1 - q);
                ga += e * x;
                gb += e;
                haa += w * x * x;
                hab += w * x;
                hbb += w;
            }
            double det = haa * hbb - hab * hab;
            a -= (hbb * ga - hab * gb) / det;
            b -= (haa * gb - hab * ga) / det;
        }
        return new TopicSettings.Platt(Math.max(0.05, a), b);
    }

    private static double right(int node, TopicTarget target, TopicTree tree) {
        for (int i = 0; i < target.nodes().length; i++) {
            if (tree.isWithin(target.nodes()[i], node)) {
                return i == 0 ? 1 : SECOND_LABEL;
            }
        }
        return 0;
    }
}
