package dev.parley.models.head;

import java.util.List;

/// What the sparse blocks of several heads say of one document, computed together by a
/// [SparseBank].
public final class SparseSums {
    private final List<SparseBlock> blocks;
    private final float[] sums;

    SparseSums(List<SparseBlock> blocks, float[] sums) {
        this.blocks = blocks;
        this.sums = sums;
    }

    /// Adds what one of the bank's blocks says to a head's scores.
    ///
    /// @throws IllegalArgumentException when the block was not in the bank
    void addTo(double[] scores, SparseBlock block) {
        int first = 0;
        for (SparseBlock member : blocks) {
            if (member == block) {
                for (int k = 0; k < member.outputs(); k++) {
                    scores[k] += sums[first + k];
                }
                return;
            }
            first += SparseTable.lanes(member);
        }
        throw new IllegalArgumentException(
                "the head's block is not among the "
                        + blocks.size()
                        + " of the bank; join it before documents are read");
    }
}
