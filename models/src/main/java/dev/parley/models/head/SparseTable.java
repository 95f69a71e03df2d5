package dev.parley.models.head;

import dev.parley.models.artefact.Tensor;
import dev.parley.models.hashed.HashedFeatures;
import java.util.Arrays;
import java.util.List;

/// Weights of several blocks over the same buckets, side by side: a bucket is looked up once for
/// all of them, and what it says lies in one place in memory. Sums are those of the blocks, bit by
/// bit. Immutable.
final class SparseTable {
    /// Outputs are summed in groups of this many; a block begins with a new group.
    private static final int LANES = 8;

    private final int width;
    private final int[] blockOf;
    private final int blocks;
    private final int[] rowOf;
    private final byte[] weights;
    private final float[] scales;

    /// @param blocks of one hashing, at least one
    SparseTable(List<SparseBlock> blocks) {
        this.blocks = blocks.size();
        int lanes = 0;
        for (SparseBlock block : blocks) {
            lanes += lanes(block);
        }
        width = lanes;
        blockOf = new int[width / LANES];
        rowOf = new int[blocks.getFirst().hashing().buckets()];
        int rows = number(blocks, rowOf);
        weights = new byte[rows * width];
        scales = new float[rows * this.blocks];
        int first = 0;
        for (int b = 0; b < this.blocks; b++) {
            copy(blocks.get(b), b, first);
            first += lanes(blocks.get(b));
        }
    }

    /// Lanes that a block takes: its outputs, filled up to whole groups.
    static int lanes(SparseBlock block) {
        return (block.outputs() + LANES - 1) / LANES * LANES;
    }

    private static int number(List<SparseBlock> blocks, int[] rowOf) {
        Arrays.fill(rowOf, -1);
        int rows = 0;
        for (SparseBlock block : blocks) {
            for (int r = 0; r < block.size(); r++) {
                int bucket = block.bucket(r);
                rowOf[bucket] = rowOf[bucket] < 0 ? rows++ : rowOf[bucket];
            }
        }
        return rows;
    }

    private void copy(SparseBlock block, int number, int first) {
        Arrays.fill(blockOf, first / LANES, (first + lanes(block)) / LANES, number);
        List<Tensor> tensors = block.rows().tensors("");
        byte[] from = tensors.getFirst().bytes();
        float[] scale = tensors.getLast().floats();
        int outputs = block.outputs();
        for (int r = 0; r < block.size(); r++) {
            int row = rowOf[block.bucket(r)];
            scales[row * blocks + number] = scale[r];
            System.arraycopy(from, r * outputs, weights, row * width + first, outputs);
        }
    }

    /// The sums of a document, block after block, each in as many numbers as it has [#lanes].
    float[] sums(HashedFeatures x) {
        int[] rows = new int[x.size()];
        float[] values = new float[x.size()];
        int size = 0;
        for (int i = 0; i < x.size(); i++) {
            int row = rowOf[x.bucket(i)];
            if (row >= 0) {
                rows[size] = row;
                values[size++] = x.value(i);
            }
        }
        float[] sums = new float[width];
        for (int group = 0; group < blockOf.length; group++) {
            sum(rows, values, size, group, sums);
        }
        return sums;
    }

    /// One group over all rows. Eight locals, not an array: they stay in registers.
    private void sum(int[] rows, float[] values, int size, int group, float[] sums) {
        int first = group * LANES;
        int block = blockOf[group];
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        for (int i = 0; i < size; i++) {
            float f = values[i] * scales[rows[i] * blocks + block];
            int at = rows[i] * width + first;
            s0 += f * weights[at];
            s1 += f * weights[at + 1];
            s2 += f * weights[at + 2];
            s3 += f * weights[at + 3];
            s4 += f * weights[at + 4];
            s5 += f * weights[at + 5];
            s6 += f * weights[at + 6];
            s7 += f * weights[at + 7];
        }
        sums[first] = s0;
        sums[first + 1] = s1;
        sums[first + 2] = s2;
        sums[first + 3] = s3;
        sums[first + 4] = s4;
        sums[first + 5] = s5;
        sums[first + 6] = s6;
        sums[first + 7] = s7;
    }
}
