package dev.parley.models.head;

import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.QuantisedRows;
import dev.parley.models.artefact.Tensor;
import dev.parley.models.hashed.HashedFeatures;
import dev.parley.models.hashed.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Weights over hash buckets, in signed bytes; only buckets that have weights take space in the
/// file. Immutable.
public final class SparseBlock {
    private final Hashing hashing;
    private final int[] buckets;
    private final QuantisedRows rows;
    private final int[] rowOf;

    private SparseBlock(Hashing hashing, int[] buckets, QuantisedRows rows) {
        this.hashing = hashing;
        this.buckets = buckets;
        this.rows = rows;
        this.rowOf = new int[hashing.buckets()];
        Arrays.fill(rowOf, -1);
        for (int r = 0; r < buckets.length; r++) {
            rowOf[buckets[r]] = r;
        }
    }

    /// Takes a fitted model; weights are rounded to signed bytes a bucket, and buckets whose
    /// largest weight is below `smallest` are dropped.
    ///
    /// @param buckets ascending
    /// @param weights one row a bucket, one column an output
    public static SparseBlock of(
            Hashing hashing, int[] buckets, float[][] weights, float smallest) {
        int outputs = weights.length == 0 ? 0 : weights[0].length;
        List<Integer> kept = new ArrayList<>();
        for (int r = 0; r < buckets.length; r++) {
            float max = 0;
            for (float w : weights[r]) {
                max = Math.max(max, Math.abs(w));
            }
            if (max >= smallest && max > 0) {
                kept.add(r);
            }
        }
        float[] flat = new float[kept.size() * outputs];
        int[] keptBuckets = new int[kept.size()];
        for (int i = 0; i < kept.size(); i++) {
            keptBuckets[i] = buckets[kept.get(i)];
            System.arraycopy(weights[kept.get(i)], 0, flat, i * outputs, outputs);
        }
        return new SparseBlock(hashing, keptBuckets, QuantisedRows.of(flat, kept.size(), outputs));
    }

    static SparseBlock read(Artefact artefact, Hashing hashing) {
        return new SparseBlock(
                hashing,
                artefact.tensor("sparse.buckets").ints(),
                QuantisedRows.read(artefact, "sparse.weights"));
    }

    List<Tensor> tensors() {
        List<Tensor> tensors = new ArrayList<>(rows.tensors("sparse.weights"));
        tensors.add(Tensor.i32("sparse.buckets", buckets, buckets.length));
        return tensors;
    }

    public Hashing hashing() {
        return hashing;
    }

    /// How many buckets have weights.
    public int size() {
        return buckets.length;
    }

    int bucket(int row) {
        return buckets[row];
    }

    QuantisedRows rows() {
        return rows;
    }

    int outputs() {
        return rows.columns();
    }

    void addTo(double[] scores, HashedFeatures x) {
        float[] sum = new float[scores.length];
        for (int i = 0; i < x.size(); i++) {
            int row = rowOf[x.bucket(i)];
            if (row >= 0) {
                rows.addTo(sum, row, x.value(i));
            }
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] += sum[k];
        }
    }

    /// What a bucket adds to one output for a value of one; for a choice among outputs less the
    /// mean over the outputs.
    double weight(int bucket, int output, boolean centred) {
        int row = rowOf[bucket];
        if (row < 0) {
            return 0;
        }
        double mid = 0;
        for (int k = 0; centred && k < rows.columns(); k++) {
            mid += rows.get(row, k) / rows.columns();
        }
        return rows.get(row, output) - mid;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof SparseBlock b
                && hashing.equals(b.hashing)
                && Arrays.equals(buckets, b.buckets)
                && rows.equals(b.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(buckets);
    }
}
