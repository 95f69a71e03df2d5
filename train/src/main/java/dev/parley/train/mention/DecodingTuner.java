package dev.parley.train.mention;

import dev.parley.annotators.mention.Decoding;
import java.util.List;

/// Chooses bias and threshold by F1 and fits the calibration, on kept-out posts.
final class DecodingTuner {
    private static final double[] BIASES = {0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5};
    private static final int STEPS = 100;
    private static final double PULL = 1e-2;
    private static final double LEAST_SLOPE = 0.05;

    private DecodingTuner() {}

    /// The decoding with the best F1 of brands and products.
    static Decoding tune(NameJudge judge) {
        Decoding best = Decoding.RAW;
        double top = -1;
        for (double bias : BIASES) {
            Decoding calibrated = calibrate(judge.guesses(new Decoding(bias, 0, 1, 0)), bias);
            for (int t = 0; t <= 60; t += 2) {
                Decoding decoding =
                        new Decoding(bias, t / 100.0, calibrated.slope(), calibrated.offset());
                double f1 = judge.commercial(decoding).f1();
                if (f1 > top) {
                    top = f1;
                    best = decoding;
                }
            }
        }
        return best;
    }

    /// Platt scaling of log-odds: Newton's method with halved steps, and a weak pull toward the
    /// identity.
    static Decoding calibrate(List<NameJudge.Guess> guesses, double bias) {
        double a = 1;
        double b = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] d = newton(guesses, a, b);
            double before = loss(guesses, a, b);
            double length = 1;
            while (length > 1e-6 && loss(guesses, a - length * d[0], b - length * d[1]) > before) {
                length /= 2;
            }
            a -= length * d[0];
            b -= length * d[1];
            if (Math.abs(d[0]) + Math.abs(d[1]) < 1e-9 || length <= 1e-6) {
                break;
            }
        }
        return new Decoding(bias, 0, Math.max(LEAST_SLOPE, a), b);
    }

    private static double[] newton(List<NameJudge.Guess> guesses, double a, double b) {
        double ga = PULL * (a - 1);
        double gb = PULL * b;
        double haa = PULL;
        double hab = 0;
        double hbb = PULL;
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
        return new double[] {(hbb * ga - hab * gb) / det, (haa * gb - hab * ga) / det};
    }

    private static double loss(List<NameJudge.Guess> guesses, double a, double b) {
        double sum = PULL / 2 * ((a - 1) * (a - 1) + b * b);
        for (NameJudge.Guess g : guesses) {
            double z = (a * Decoding.logit(g.probability()) + b) * (g.right() ? -1 : 1);
            sum += z > 30 ? z : Math.log1p(Math.exp(z));
        }
        return sum;
    }
}
