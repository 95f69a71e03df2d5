package dev.parley.train.head;

import java.util.List;

/// Fits calibrations to scores of examples that were not trained on.
///
/// Temperature: Guo et al. 2017. Platt: Platt 1999, with his smoothed targets.
final class CalibrationFit {
    private CalibrationFit() {}

    /// The temperature with the least cross-entropy, by golden-section search between 0.1 and 10.
    static double temperature(List<double[]> scores, List<float[]> targets) {
        double low = Math.log(0.1);
        double high = Math.log(10);
        double golden = (Math.sqrt(5) - 1) / 2;
        for (int step = 0; step < 50; step++) {
            double a = high - golden * (high - low);
            double b = low + golden * (high - low);
            if (crossEntropy(scores, targets, Math.exp(a))
                    < crossEntropy(scores, targets, Math.exp(b))) {
                high = b;
            } else {
                low = a;
            }
        }
        return Math.exp((low + high) / 2);
    }

    private static double crossEntropy(
            List<double[]> scores, List<float[]> targets, double temperature) {
        double total = 0;
        for (int i = 0; i < scores.size(); i++) {
            double[] s = scores.get(i);
            double max = Double.NEGATIVE_INFINITY;
            for (double v : s) {
                max = Math.max(max, v / temperature);
            }
            double sum = 0;
            double at = 0;
            for (int k = 0; k < s.length; k++) {
                sum += Math.exp(s[k] / temperature - max);
                at += targets.get(i)[k] * (s[k] / temperature - max);
            }
            total += Math.log(sum) - at;
        }
        return total;
    }

    /// Slope and offset of a sigmoid, by Newton's method.
    static double[] platt(BinaryScores binary) {
        int positives = 0;
        for (boolean t : binary.truth()) {
            positives += t ? 1 : 0;
        }
        int negatives = binary.truth().length - positives;
        double yes = (positives + 1.0) / (positives + 2.0);
        double no = 1.0 / (negatives + 2.0);
        double slope = 1;
        double offset = 0;
        for (int step = 0; step < 100; step++) {
            double ga = 0;
            double gb = 0;
            double haa = 1e-6;
            double hab = 0;
            double hbb = 1e-6;
            for (int i = 0; i < binary.scores().length; i++) {
                double s = binary.scores()[i];
                double p = 1 / (1 + Math.exp(-(slope * s + offset)));
                double d = p - (binary.truth()[i] ? yes : no);
                double w = p * (1 - p);
                ga += d * s;
                gb += d;
                haa += w * s * s;
                hab += w * s;
                hbb += w;
            }
            double det = haa * hbb - hab * hab;
            if (Math.abs(det) < 1e-12) {
                break;
            }
            double da = (hbb * ga - hab * gb) / det;
            double db = (haa * gb - hab * ga) / det;
            double limit = Math.max(1, Math.max(Math.abs(da), Math.abs(db)));
            slope -= da / limit;
            offset -= db / limit;
            if (Math.abs(da) + Math.abs(db) < 1e-8) {
                break;
            }
        }
        return new double[] {slope, offset};
    }
}
