package dev.parley.models.distil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrincipalAxesTest {
    @Test
    void stretchedCloud_hasItsLongestAxisFirst() {
        Random random = new Random(1);
        int n = 4000;
        float[] rows = new float[3 * n];
        for (int r = 0; r < n; r++) {
            double along = 5 * random.nextGaussian();
            double across = random.nextGaussian();
            rows[3 * r] = (float) (2 + (along + across) / Math.sqrt(2));
            rows[3 * r + 1] = (float) ((along - across) / Math.sqrt(2));
            rows[3 * r + 2] = (float) (0.1 * random.nextGaussian());
        }

        PrincipalAxes axes = PrincipalAxes.of(rows, 3, all(n));

        assertThat(axes.mean()[0]).isCloseTo(2, within(0.3));
        assertThat(axes.axes()[0][0]).isCloseTo(Math.sqrt(0.5), within(0.02));
        assertThat(axes.axes()[0][1]).isCloseTo(Math.sqrt(0.5), within(0.02));
        assertThat(axes.variances()[0]).isCloseTo(25, within(2.0));
        assertThat(axes.variances()[1]).isCloseTo(1, within(0.1));
        assertThat(axes.kept(3)).isCloseTo(1, within(1e-12));
    }

    @Test
    void allAxes_keepDistances() {
        Random random = new Random(2);
        int n = 50;
        int columns = 12;
        float[] rows = new float[n * columns];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) random.nextGaussian();
        }
        PrincipalAxes axes = PrincipalAxes.of(rows, columns, all(n));
        float[] turned = new float[rows.length];
        for (int r = 0; r < n; r++) {
            axes.project(rows, r * columns, turned, r * columns, columns);
        }

        assertThat(distance(turned, 3, 7, columns))
                .isCloseTo(distance(rows, 3, 7, columns), within(1e-4));
        double dot = 0;
        for (int c = 0; c < columns; c++) {
            dot += axes.axes()[0][c] * axes.axes()[5][c];
        }
        assertThat(dot).isCloseTo(0, within(1e-9));
    }

    private static boolean[] all(int n) {
        boolean[] use = new boolean[n];
        Arrays.fill(use, true);
        return use;
    }

    private static double distance(float[] rows, int a, int b, int columns) {
        double sum = 0;
        for (int c = 0; c < columns; c++) {
            double d = rows[a * columns + c] - rows[b * columns + c];
            sum += d * d;
        }
        return Math.sqrt(sum);
    }
}
