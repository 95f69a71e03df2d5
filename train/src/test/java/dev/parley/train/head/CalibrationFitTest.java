package dev.parley.train.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationFitTest {
    /// Answers are drawn from the scores at a known temperature or sigmoid, so that the fit must
    /// find it again.
    private static final int N = 20_000;

    @Test
    void temperature_isFoundAgain() {
        Random random = new Random(5);
        List<double[]> scores = new ArrayList<>();
        List<float[]> targets = new ArrayList<>();
        for (int i = 0; i < N; i++) {
            double s = 3 * random.nextGaussian();
            boolean first = random.nextDouble() < 1 / (1 + Math.exp(-s / 2));
            scores.add(new double[] {s, 0});
            targets.add(first ? new float[] {1, 0} : new float[] {0, 1});
        }
        assertThat(CalibrationFit.temperature(scores, targets)).isCloseTo(2, within(0.15));
    }

    @Test
    void sigmoid_isFoundAgain() {
        Random random = new Random(6);
        List<double[]> scores = new ArrayList<>();
        List<float[]> targets = new ArrayList<>();
        for (int i = 0; i < N; i++) {
            double s = 2 * random.nextGaussian();
            boolean yes = random.nextDouble() < 1 / (1 + Math.exp(-(0.7 * s - 1)));
            scores.add(new double[] {s});
            targets.add(new float[] {yes ? 1 : 0});
        }
        double[] line = CalibrationFit.platt(BinaryScores.of(scores, targets, 0));
        assertThat(line[0]).isCloseTo(0.7, within(0.05));
        assertThat(line[1]).isCloseTo(-1, within(0.05));
    }
}
