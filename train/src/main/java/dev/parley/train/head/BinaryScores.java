package dev.parley.train.head;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One output's scores with the truth, where it is known; highest score first.
///
/// @param scores before any link function
@SuppressWarnings("ArrayRecordComponent")
record BinaryScores(double[] scores, boolean[] truth) {
    /// Where to cut the scores for the best F1, and that F1.
    record Cut(double score, double f1) {}

    static BinaryScores of(List<double[]> scores, List<float[]> targets, int output) {
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            if (!Float.isNaN(targets.get(i)[output])) {
                known.add(i);
            }
        }
        known.sort(Comparator.comparingDouble(i -> -scores.get(i)[output]));
        double[] sorted = new double[known.size()];
        boolean[] truth = new boolean[known.size()];
        for (int j = 0; j < sorted.length; j++) {
            sorted[j] = scores.get(known.get(j))[output];
            truth[j] = targets.get(known.get(j))[output] >= 0.5;
        }
        return new BinaryScores(sorted, truth);
    }

    Cut bestCut() {
        int positives = 0;
        for (boolean t : truth) {
            positives += t ? 1 : 0;
        }
        int hits = 0;
        Cut best = new Cut(scores.length == 0 ? 0 : scores[0] + 1, 0);
        for (int j = 0; j < scores.length; j++) {
            hits += truth[j] ? 1 : 0;
            double f1 = 2.0 * hits / (j + 1 + positives);
            if (f1 > best.f1() && (j + 1 == scores.length || scores[j + 1] < scores[j])) {
                double next = j + 1 == scores.length ? scores[j] - 1 : scores[j + 1];
                best = new Cut((scores[j] + next) / 2, f1);
            }
        }
        return best;
    }
}
