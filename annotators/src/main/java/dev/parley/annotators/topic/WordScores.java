package dev.parley.annotators.topic;

import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Tensor;
import java.util.List;

/// What each known word or pair says for and against categories. Immutable.
///
/// A text's score of a category is the bias plus the sum of its words' weights divided by the root
/// of the number of known words, plus the score of the parent category: a word's weight for a
/// category counts for all below it. Weights are kept only where they are large, as signed bytes
/// with one scale a word.
public final class WordScores {
    private final int[] hashes;
    private final int[] starts;
    private final short[] nodes;
    private final byte[] weights;
    private final float[] scales;
    private final float[] bias;
    private final int[] slots;
    private final int mask;

    private WordScores(
            int[] hashes,
            int[] starts,
            short[] nodes,
            byte[] weights,
            float[] scales,
            float[] bias) {
        this.hashes = hashes;
        this.starts = starts;
        this.nodes = nodes;
        this.weights = weights;
        this.scales = scales;
        this.bias = bias;
        int capacity = Integer.highestOneBit(Math.max(4, hashes.length * 2)) * 2;
        slots = new int[capacity];
        mask = capacity - 1;
        for (int row = 0; row < hashes.length; row++) {
            int at = hashes[row] & mask;
            while (slots[at] != 0) {
                at = (at + 1) & mask;
            }
            slots[at] = row + 1;
        }
    }

    /// @param hashes distinct
    /// @param matrix one row of `bias.length` weights for each hash
    /// @param smallest weights nearer to zero are dropped
    public static WordScores of(int[] hashes, float[] matrix, float[] bias, float smallest) {
        int k = bias.length;
        int kept = 0;
        for (float w : matrix) {
            kept += Math.abs(w) >= smallest ? 1 : 0;
        }
        int[] starts = new int[hashes.length + 1];
        short[] nodes = new short[kept];
        byte[] weights = new byte[kept];
        float[] scales = new float[hashes.length];
        int at = 0;
        for (int r = 0; r < hashes.length; r++) {
            float max = 0;
            for (int j = 0; j < k; j++) {
                max = Math.max(max, Math.abs(matrix[r * k + j]));
            }
            scales[r] = max / 127;
            for (int j = 0; j < k; j++) {
                float w = matrix[r * k + j];
                if (Math.abs(w) >= smallest) {
                    nodes[at] = (short) j;
                    weights[at++] = (byte) Math.round(w / scales[r]);
                }
            }
            starts[r + 1] = at;
        }
        return new WordScores(hashes.clone(), starts, nodes, weights, scales, bias.clone());
    }

    static WordScores read(Artefact artefact, String name) {
        byte[] low = artefact.tensor(name + ".nodes").bytes();
        byte[] weights = artefact.tensor(name + ".weights").bytes();
        short[] nodes = new short[weights.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = (short) ((low[2 * i] & 0xFF) | (low[2 * i + 1] & 0xFF) << 8);
        }
        return new WordScores(
                artefact.tensor(name + ".hashes").ints(),
                artefact.tensor(name + ".starts").ints(),
                nodes,
                weights,
                artefact.tensor(name + ".scales").floats(),
                artefact.tensor(name + ".bias").floats());
    }

    List<Tensor> tensors(String name) {
        byte[] low = new byte[2 * nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            low[2 * i] = (byte) nodes[i];
            low[2 * i + 1] = (byte) (nodes[i] >> 8);
        }
        return List.of(
                Tensor.i32(name + ".hashes", hashes, hashes.length),
                Tensor.i32(name + ".starts", starts, starts.length),
                Tensor.bytes(name + ".nodes", low),
                Tensor.i8(name + ".weights", weights, weights.length),
                Tensor.f32(name + ".scales", scales, scales.length),
                Tensor.f32(name + ".bias", bias, bias.length));
    }

    public int words() {
        return hashes.length;
    }

    public int outputs() {
        return bias.length;
    }

    /// The row of a hash, or -1 when the word is not known.
    public int row(int hash) {
        int at = hash & mask;
        while (slots[at] != 0) {
            int row = slots[at] - 1;
            if (hashes[row] == hash) {
                return row;
            }
            at = (at + 1) & mask;
        }
        return -1;
    }

    /// The features of a text that are known: looked up once, read by all who ask about words.
    KnownWords known(WordFeatures features) {
        int[] at = new int[features.size()];
        int[] found = new int[features.size()];
        int known = 0;
        for (int i = 0; i < found.length; i++) {
            int row = row(features.hash(i));
            if (row >= 0) {
                at[known] = i;
                found[known++] = row;
            }
        }
        return new KnownWords(features, at, found, known);
    }

    /// The scores of a text; the biases alone when no word is known.
    public double[] scores(WordFeatures features, TopicTree tree) {
        return scores(known(features), tree);
    }

    double[] scores(KnownWords words, TopicTree tree) {
        double[] sum = new double[bias.length];
        for (int i = 0; i < words.size(); i++) {
            int row = words.row(i);
            float scale = scales[row];
            int end = starts[row + 1];
            for (int at = starts[row]; at < end; at++) {
                sum[nodes[at]] += scale * weights[at];
            }
        }
        double share = words.size() == 0 ? 0 : 1 / Math.sqrt(words.size());
        for (int k = 0; k < sum.length; k++) {
            sum[k] = bias[k] + share * sum[k];
        }
        tree.inherit(sum);
        return sum;
    }

    /// The sum of a word's weights for a category and its ancestors, each times its `share`.
    double weight(int row, double[] share) {
        double sum = 0;
        float scale = scales[row];
        int end = starts[row + 1];
        for (int at = starts[row]; at < end; at++) {
            sum += share[nodes[at]] * scale * weights[at];
        }
        return sum;
    }
}
