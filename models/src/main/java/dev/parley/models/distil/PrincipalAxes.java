package dev.parley.models.distil;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The directions in which a cloud of vectors varies most, by Jacobi rotations of its covariance
/// matrix.
///
/// @param mean the cloud's centre
/// @param axes unit vectors, the one of largest variance first; each points to where its largest
///   component is positive
/// @param variances along the axes, falling
record PrincipalAxes(double[] mean, double[][] axes, double[] variances) {
    private static final int SWEEPS = 30;

    /// @param rows vectors of equal length, row after row
    /// @param use which rows count
    static PrincipalAxes of(float[] rows, int columns, boolean[] use) {
        double[] mean = new double[columns];
        int count = 0;
        for (int r = 0; r < use.length; r++) {
            if (use[r]) {
                count++;
                for (int c = 0; c < columns; c++) {
                    mean[c] += rows[r * columns + c];
                }
            }
        }
        for (int c = 0; c < columns; c++) {
            mean[c] /= count;
        }
        return of(covariance(rows, columns, use, mean, count), mean);
    }

    /// How much of all variance the first `n` axes keep.
    double kept(int n) {
        return Arrays.stream(variances).limit(n).sum() / Arrays.stream(variances).sum();
    }

    /// Coordinates of a vector along the first axes.
    void project(float[] rows, int from, float[] to, int toFrom, int n) {
        for (int a = 0; a < n; a++) {
            double sum = 0;
            for (int c = 0; c < mean.length; c++) {
                sum += axes[a][c] * (rows[from + c] - mean[c]);
            }
            to[toFrom + a] = (float) sum;
        }
    }

    private static double[][] covariance(
            float[] rows, int columns, boolean[] use, double[] mean, int count) {
        double[][] cov = new double[columns][columns];
        double[] x = new double[columns];
        for (int r = 0; r < use.length; r++) {
            if (!use[r]) {
                continue;
            }
            for (int c = 0; c < columns; c++) {
                x[c] = rows[r * columns + c] - mean[c];
            }
            for (int i = 0; i < columns; i++) {
                double xi = x[i];
                double[] row = cov[i];
                for (int j = 0; j < columns; j++) {
                    row[j] += xi * x[j];
                }
            }
        }
        for (double[] row : cov) {
            for (int j = 0; j < columns; j++) {
                row[j] /= count;
            }
        }
        return cov;
    }

    private static PrincipalAxes of(double[][] matrix, double[] mean) {
        int n = mean.length;
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        double scale = IntStream.range(0, n).mapToDouble(i -> matrix[i][i]).sum();
        for (int sweep = 0;
                sweep < SWEEPS && offDiagonal(matrix) > 1e-12 * scale * scale;
                sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(matrix, vectors, p, q);
                }
            }
        }
        int[] order =
                IntStream.range(0, n)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -matrix[i][i]))
                        .mapToInt(i -> i)
                        .toArray();
        double[][] axes = new double[n][];
        double[] variances = new double[n];
        for (int a = 0; a < n; a++) {
            axes[a] = signed(vectors[order[a]]);
            variances[a] = Math.max(0, matrix[order[a]][order[a]]);
        }
        return new PrincipalAxes(mean, axes, variances);
    }

    /// Makes `matrix[p][q]` zero; rows of `vectors` become the eigenvectors.
    private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
        double apq = matrix[p][q];
        if (Math.abs(apq) < 1e-300) {
            return;
        }
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * apq);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        double[] rowP = matrix[p];
        double[] rowQ = matrix[q];
        turn(rowP, rowQ, c, s);
        for (double[] row : matrix) {
            double rp = row[p];
            double rq = row[q];
            row[p] = c * rp - s * rq;
            row[q] = s * rp + c * rq;
        }
        turn(vectors[p], vectors[q], c, s);
    }

    private static void turn(double[] p, double[] q, double c, double s) {
        for (int i = 0; i < p.length; i++) {
            double x = p[i];
            double y = q[i];
            p[i] = c * x - s * y;
            q[i] = s * x + c * y;
        }
    }

    private static double offDiagonal(double[][] matrix) {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += matrix[i][j] * matrix[i][j];
            }
        }
        return sum;
    }

    private static double[] signed(double[] v) {
        double largest = 0;
        for (double x : v) {
            largest = Math.abs(x) > Math.abs(largest) ? x : largest;
        }
        double[] result = v.clone();
        for (int i = 0; largest < 0 && i < v.length; i++) {
            result[i] = -v[i];
        }
        return result;
    }
}
