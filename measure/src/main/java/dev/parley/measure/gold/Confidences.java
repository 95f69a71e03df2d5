package dev.parley.measure.gold;

import dev.parley.measure.metric.Bootstrap;
import dev.parley.measure.metric.Calibration;
import dev.parley.measure.metric.Share;
import dev.parley.measure.metric.Statistic;
import dev.parley.measure.report.Block;
import dev.parley.measure.report.Block.Miss;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Answers of one signal with their confidence: calibration, accuracy of the answers given,
/// coverage and the worst misses.
///
/// @param prefix of the figures' stable names
/// @param answers one for each thing answered
/// @param asked items that were labelled
/// @param answered items that were answered; the rest abstained or is missing
record Confidences(String prefix, List<Answer> answers, int asked, int answered) {
    /// How many misses a report shows for a signal.
    private static final int MISSES = 15;

    /// @param miss what to show when it is wrong
    record Answer(double confidence, boolean right, Miss miss) {}

    List<Block.Figure> figures(Bootstrap bootstrap) {
        int n = answers.size();
        Calibration calibration = calibration();
        List<Block.Figure> rows = new ArrayList<>();
        boolean[] covered = new boolean[asked];
        java.util.Arrays.fill(covered, 0, answered, true);
        add(rows, bootstrap, "coverage", "items answered", Share.of(covered), asked);
        add(
                rows,
                bootstrap,
                "answered_accuracy",
                "accuracy of the answers given",
                Share.of(right()),
                n);
        add(
                rows,
                bootstrap,
                "ece",
                "expected calibration error, 15 bins",
                calibration.ece(Calibration.BINS),
                n);
        add(
                rows,
                bootstrap,
                "ece_adaptive",
                "the same, bins of equal size",
                calibration.adaptiveEce(Calibration.BINS),
                n);
        add(rows, bootstrap, "brier", "Brier score of the confidence", calibration.brier(), n);
        return rows;
    }

    private void add(
            List<Block.Figure> rows,
            Bootstrap bootstrap,
            String name,
            String label,
            Statistic statistic,
            int n) {
        rows.add(new Block.Figure(prefix + "." + name, label, bootstrap.estimate(statistic, n)));
    }

    Block reliability() {
        return new Block.Reliability(
                "Confidence against accuracy", calibration().bins(Calibration.BINS));
    }

    Block misses() {
        return new Block.Errors(
                "Most confident misses",
                answers.stream()
                        .filter(a -> !a.right())
                        .sorted(Comparator.comparingDouble(a -> -a.confidence()))
                        .limit(MISSES)
                        .map(Answer::miss)
                        .toList());
    }

    private Calibration calibration() {
        return new Calibration(answers.stream().mapToDouble(Answer::confidence).toArray(), right());
    }

    private boolean[] right() {
        boolean[] right = new boolean[answers.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = answers.get(i).right();
        }
        return right;
    }
}
