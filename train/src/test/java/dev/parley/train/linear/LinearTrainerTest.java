package dev.parley.train.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class LinearTrainerTest {

    /// Points on a line, class by sign of a known plane; one noisy dense feature, one sparse that
    /// decides.
    private static List<Row> separable(int n) {
        SplittableRandom random = new SplittableRandom(7);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            boolean yes = random.nextBoolean();
            float[] dense = {(float) random.nextGaussian(), yes ? 1 : -1};
            int[] buckets = {yes ? 3 : 9};
            float[] target = yes ? new float[] {0, 1} : new float[] {1, 0};
            rows.add(new Row(dense, buckets, new float[] {1}, target, 1));
        }
        return rows;
    }

    private static double accuracy(Weights weights, List<Row> rows) {
        return rows.stream()
                        .filter(row -> {
                            double[] s = weights.scores(row);
                            return s[1] > s[0] == row.target()[1] > row.target()[0];
                        })
                        .count()
                / (double) rows.size();
    }

    @Test
    void lbfgs_separableRows_areSeparated() {
        List<Row> rows = separable(200);
        Weights weights = LinearTrainer.lbfgs(Loss.SOFTMAX, 1e-3, 1e-3).fit(rows);
        assertThat(accuracy(weights, rows)).isEqualTo(1);
    }

    @Test
    void adagrad_separableRows_areSeparated() {
        List<Row> rows = separable(500);
        Weights weights = LinearTrainer.adagrad(Loss.SOFTMAX, 1e-5, 1e-5, 5, 0.2).fit(rows);
        assertThat(accuracy(weights, rows)).isEqualTo(1);
    }

    @Test
    void lbfgs_interceptOnly_learnsTheLogOdds() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(
                    new Row(
                            new float[0],
                            new int[0],
                            new float[0],
                            new float[] {i < 20 ? 1 : 0},
                            1));
        }
        Weights weights = LinearTrainer.lbfgs(Loss.SIGMOID, 0, 0).fit(rows);
        assertThat((double) weights.bias()[0]).isCloseTo(Math.log(0.25), within(1e-2));
    }

    @Test
    void sigmoid_unknownTarget_leavesTheOutputAlone() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            rows.add(
                    new Row(
                            new float[] {1},
                            new int[0],
                            new float[0],
                            new float[] {i % 2, Float.NaN},
                            1));
        }
        Weights weights = LinearTrainer.lbfgs(Loss.SIGMOID, 1e-3, 1e-3).fit(rows);
        assertThat(weights.bias()[1]).isZero();
        assertThat(weights.dense()[1][0]).isZero();
    }

    @Test
    void fit_sameRowsTwice_givesTheSameBits() {
        List<Row> rows = separable(300);
        LinearTrainer trainer = LinearTrainer.lbfgs(Loss.SOFTMAX, 1e-2, 1e-2);
        assertThat(trainer.fit(rows).dense()).isDeepEqualTo(trainer.fit(rows).dense());
    }

    @Test
    void fit_rareBucket_getsNoWeight() {
        List<Row> rows = new ArrayList<>(separable(100));
        rows.add(
                new Row(
                        new float[] {0, 1},
                        new int[] {77},
                        new float[] {1},
                        new float[] {0, 1},
                        1));
        assertThat(LinearTrainer.lbfgs(Loss.SOFTMAX, 1e-3, 1e-3).fit(rows).buckets())
                .containsExactly(3, 9);
    }

    @Test
    void fit_rowsOfDifferentShape_areRefused() {
        List<Row> rows = new ArrayList<>(separable(2));
        rows.add(new Row(new float[] {0}, new int[0], new float[0], new float[] {0, 1}, 1));
        assertThatThrownBy(() -> LinearTrainer.lbfgs(Loss.SOFTMAX, 0, 0).fit(rows))
                .hasMessageContaining("expected 2 outputs and 2 dense features, got 2 and 1");
    }
}
