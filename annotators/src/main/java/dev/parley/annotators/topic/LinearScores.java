package dev.parley.annotators.topic;

import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.QuantisedRows;
import dev.parley.models.artefact.Tensor;
import java.util.ArrayList;
import java.util.List;

/// One linear score for each category of a [TopicTree]: `bias + weights · x`. Immutable.
public final class LinearScores {
    private final QuantisedRows stored;
    private final float[] bias;
    private final float[] weights;
    private final int inputs;

    private LinearScores(QuantisedRows stored, float[] bias) {
        this.stored = stored;
        this.bias = bias;
        this.inputs = stored.columns();
        this.weights = new float[stored.rows() * inputs];
        for (int r = 0; r < stored.rows(); r++) {
            for (int c = 0; c < inputs; c++) {
                weights[r * inputs + c] = stored.get(r, c);
            }
        }
    }

    /// @param weights one row of `inputs` numbers for each score
    public static LinearScores of(float[] weights, float[] bias, int inputs) {
        return new LinearScores(QuantisedRows.of(weights, bias.length, inputs), bias.clone());
    }

    static LinearScores read(Artefact artefact, String name) {
        return new LinearScores(
                QuantisedRows.read(artefact, name), artefact.tensor(name + ".bias").floats());
    }

    List<Tensor> tensors(String name) {
        List<Tensor> all = new ArrayList<>(stored.tensors(name));
        all.add(Tensor.f32(name + ".bias", bias, bias.length));
        return all;
    }

    public int inputs() {
        return inputs;
    }

    public int outputs() {
        return bias.length;
    }

    /// The scores of `x`, of [#inputs()] numbers.
    public double[] scores(float[] x) {
        double[] out = new double[bias.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = bias[k] + dot(k * inputs, x);
        }
        return out;
    }

    private float dot(int at, float[] x) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (int j = 0; j + 3 < inputs; j += 4) {
            s0 += weights[at + j] * x[j];
            s1 += weights[at + j + 1] * x[j + 1];
            s2 += weights[at + j + 2] * x[j + 2];
            s3 += weights[at + j + 3] * x[j + 3];
        }
        for (int j = inputs & ~3; j < inputs; j++) {
            s0 += weights[at + j] * x[j];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /// The weights of all scores, row after row; not to be written to.
    float[] weights() {
        return weights;
    }

    /// The row of weights that a mix of scores amounts to: the difference that tells categories
    /// with positive from those with negative `shares`.
    float[] direction(double[] shares) {
        float[] row = new float[inputs];
        for (int k = 0; k < shares.length; k++) {
            if (shares[k] != 0) {
                for (int j = 0; j < inputs; j++) {
                    row[j] += (float) (shares[k] * weights[k * inputs + j]);
                }
            }
        }
        return row;
    }
}
