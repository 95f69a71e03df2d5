package dev.parley.train.mention;

import dev.parley.annotators.mention.Decoding;
import java.util.List;

/// Chooses bias and threshold by F1 and fits the calibration, on kept-out posts.
final class DecodingTuner {
    private static final double[] BIASES = {0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5};
    private static final int STEPS = 400;

    private DecodingTuner() {}

    /// The decoding with the best F1 of brands and products.
    static Decoding tune(NameJudge judge) {
        Decoding best = Decoding.RAW;
        double top = -1;
        for (double bias : BIASES) {
            Decoding calibrated = calibrate(judge.guesses(new Decoding(bias, 0, 1, 0)), bias);
            for (int t = 0; t <= 60; t += 2) {
                Decoding decoding = new Decoding(bias, t / 100.0, calibrated.slope(), calibrated.offset());
                double f1 = judge.commercial(decoding).f1();
                if (f1 > top) {
                    top = f1;
                    best = decoding;
                }
            }
        }
        return best;
    }

    /// Platt scaling of log-odds, by Newton's method with a weak pull toward the identity.
    static Decoding calibrate(List<NameJudge.Guess> guesses, double bias) {
        double a = 1;
        double b = 0;
        for (int step = 0; step < STEPS; step++) {
            double ga = 1e-2 * (a - 1);
            double gb = 1e-2 * b;
            double haa = 1e-2;
            double hab = 0;
            double hbb = 1e-2;
            for (NameJudge.Guess g : guesses) {
                double x = Decoding.logit(g.probability());
                double p = 1 / (1 + Math.exp(-a * x - b));
                double d = p - (g.right() ? 1 : 0);
                double w = p * (1 - p);
                ga += d * x;
                gb += d;
                haa += w * x * x;
                hab += w * x;
                hbb += w;
            }
            double det = haa * hbb - hab * hab;
            double da = (hbb * ga - hab * gb) / det;
            double db = (haa * gb - hab * ga) / det;
            a -= da;
            b -= db;
            if (Math.abs(da) + Math.abs(db) < 1e-9) {
                break;
            }
        }
        return new Decoding(bias, 0, Math.max(0.05, a), b);
    }
}
