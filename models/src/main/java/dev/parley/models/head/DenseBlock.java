package dev.parley.models.head;

import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Tensor;
import java.util.Arrays;
import java.util.List;

/// Weights over a dense vector that is standardised first: `Σ w[k][d] (x[d] - mean[d]) / std[d]`.
///
/// Weights are kept in half precision from the start, so that a head in memory equals the one that
/// is written and read again. Immutable.
public final class DenseBlock {
    private final int outputs;
    private final float[] mean;
    private final float[] std;
    private final float[] weights;
    private final float[] folded;
    private final float[] shift;

    private DenseBlock(int outputs, float[] mean, float[] std, float[] weights) {
        this.outputs = outputs;
        this.mean = mean;
        this.std = std;
        this.weights = weights;
        int size = mean.length;
        folded = new float[weights.length];
        shift = new float[outputs];
        for (int k = 0; k < outputs; k++) {
            double sum = 0;
            for (int d = 0; d < size; d++) {
                float w = weights[k * size + d] / std[d];
                folded[d * outputs + k] = w;
                sum -= (double) w * mean[d];
            }
            shift[k] = (float) sum;
        }
    }

    /// Takes a fitted model; weights are rounded to half precision.
    ///
    /// @param std above 0; the same length as `mean`
    /// @param weights one row an output, each as long as `mean`
    public static DenseBlock of(float[] mean, float[] std, float[][] weights) {
        int size = mean.length;
        if (std.length != size) {
            throw new IllegalArgumentException(size + " means, but " + std.length + " deviations");
        }
        float[] flat = new float[weights.length * size];
        for (int k = 0; k < weights.length; k++) {
            if (weights[k].length != size) {
                throw new IllegalArgumentException(
                        "output " + k + " has " + weights[k].length + " weights; needs " + size);
            }
            for (int d = 0; d < size; d++) {
                flat[k * size + d] = Float.float16ToFloat(Float.floatToFloat16(weights[k][d]));
            }
        }
        for (float s : std) {
            if (!(s > 0)) {
                throw new IllegalArgumentException("a deviation of " + s + "; allowed: above 0");
            }
        }
        return new DenseBlock(weights.length, mean.clone(), std.clone(), flat);
    }

    static DenseBlock read(Artefact artefact, int outputs) {
        return new DenseBlock(
                outputs,
                artefact.tensor("dense.mean").floats(),
                artefact.tensor("dense.std").floats(),
                artefact.tensor("dense.weights").floats());
    }

    List<Tensor> tensors() {
        return List.of(
                Tensor.f32("dense.mean", mean, mean.length),
                Tensor.f32("dense.std", std, std.length),
                Tensor.f16("dense.weights", weights, outputs, mean.length));
    }

    public int size() {
        return mean.length;
    }

    int outputs() {
        return outputs;
    }

    void addTo(double[] scores, float[] x) {
        if (x.length != size()) {
            throw new IllegalArgumentException(
                    "the head reads " + size() + " dense numbers, the document has " + x.length);
        }
        float[] sum = shift.clone();
        for (int d = 0; d < x.length; d++) {
            float v = x[d];
            int at = d * outputs;
            for (int k = 0; k < outputs; k++) {
                sum[k] += v * folded[at + k];
            }
        }
        for (int k = 0; k < outputs; k++) {
            scores[k] += sum[k];
        }
    }

    /// The weight of each number of `x` for one output, standardisation included; for a choice
    /// among outputs less the mean over the outputs.
    float[] direction(int output, boolean centred) {
        float[] direction = new float[size()];
        for (int d = 0; d < direction.length; d++) {
            int at = d * outputs;
            double mid = 0;
            for (int k = 0; centred && k < outputs; k++) {
                mid += folded[at + k] / outputs;
            }
            direction[d] = (float) (folded[at + output] - mid);
        }
        return direction;
    }

    /// What a vector like the training data's mean scores in `[from, from + length)`.
    double baseline(float[] direction, int from, int length) {
        double sum = 0;
        for (int d = from; d < from + length; d++) {
            sum += (double) direction[d] * mean[d];
        }
        return sum;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof DenseBlock b
                && outputs == b.outputs
                && Arrays.equals(mean, b.mean)
                && Arrays.equals(std, b.std)
                && Arrays.equals(weights, b.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights);
    }
}
