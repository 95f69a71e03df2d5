package dev.parley.models.distil;

import dev.parley.models.encoder.EncoderModel;
import dev.parley.models.encoder.Encoding;
import dev.parley.models.wordpiece.Vocabulary;
import java.util.stream.IntStream;

/// Distils a static table from the encoder.
///
/// Each vocabulary piece is read alone, as `[CLS] piece [SEP]`, and its vector is the mean of the
/// three states. Vectors are turned onto their principal axes and the first are kept. A piece of
/// share `p` among real texts is weighted by `a / (a + p)`: what is everywhere says little.
public final class StaticDistiller {
    /// `a` of the weights. Smaller ones play down the function words that tell what a post does.
    public static final double SMOOTHING = 1e-3;

    private final Vocabulary vocabulary;
    private final float[] states;
    private final boolean[] use;
    private final PrincipalAxes axes;

    private StaticDistiller(Vocabulary vocabulary, float[] states, boolean[] use) {
        this.vocabulary = vocabulary;
        this.states = states;
        this.use = use;
        this.axes = PrincipalAxes.of(states, Encoding.STATE, use);
    }

    /// Reads the whole vocabulary through the encoder (about 90,000 tokens; the common thread
    /// pool).
    public static StaticDistiller of(EncoderModel encoder) {
        Vocabulary vocabulary = encoder.wordPiece().vocabulary();
        int size = vocabulary.size();
        float[] states = new float[size * Encoding.STATE];
        boolean[] use = new boolean[size];
        IntStream.range(0, size)
                .parallel()
                .filter(id -> !vocabulary.isSpecial(id))
                .forEach(id -> {
                    long[] ids = {encoder.wordPiece().cls(), id, encoder.wordPiece().sep()};
                    float[] s = encoder.states(ids);
                    for (int d = 0; d < Encoding.STATE; d++) {
                        float sum = 0;
                        for (int t = 0; t < ids.length; t++) {
                            sum += s[t * Encoding.STATE + d];
                        }
                        states[id * Encoding.STATE + d] = sum / ids.length;
                    }
                    use[id] = true;
                });
        return new StaticDistiller(vocabulary, states, use);
    }

    /// The share of the vectors' variance that `dimensions` axes keep.
    public double variance(int dimensions) {
        return axes.kept(dimensions);
    }

    /// One row a piece, special pieces zero.
    ///
    /// @param dimensions 1 to [Encoding#STATE]
    /// @param smoothing `a` above
    public float[] table(int dimensions, PieceCounts counts, double smoothing) {
        float[] table = new float[vocabulary.size() * dimensions];
        IntStream.range(0, vocabulary.size())
                .parallel()
                .filter(id -> use[id])
                .forEach(id -> {
                    int at = id * dimensions;
                    axes.project(states, id * Encoding.STATE, table, at, dimensions);
                    float weight = (float) (smoothing / (smoothing + counts.share(id)));
                    for (int d = 0; d < dimensions; d++) {
                        table[at + d] *= weight;
                    }
                });
        return table;
    }
}
