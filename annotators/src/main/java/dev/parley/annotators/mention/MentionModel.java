package dev.parley.annotators.mention;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.core.ArtefactRef;
import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Header;
import dev.parley.models.artefact.Tensor;
import java.util.ArrayList;
import java.util.List;

/// A trained tagger: word use, weights of sparse features in bytes, transitions, a net over token
/// vectors, and how its scores are decoded. Immutable.
public final class MentionModel {
    /// Which files are read here.
    public static final String KIND = "mention-field/1";

    private static final int K = Bio.TAGS;

    private final WordUse use;
    private final byte[] sparse;
    private final PackedRows packed;
    private final float[] scales;
    private final float[] transitions;
    private final TokenNet net;
    private final Decoding decoding;
    private final List<ArtefactRef> refs;

    private MentionModel(
            WordUse use,
            byte[] sparse,
            float[] scales,
            float[] transitions,
            TokenNet net,
            Decoding decoding,
            List<ArtefactRef> refs) {
        this.use = use;
        this.sparse = sparse;
        this.packed = PackedRows.of(sparse);
        this.scales = scales;
        this.transitions = transitions;
        this.net = net;
        this.decoding = decoding;
        this.refs = refs;
    }

    /// A model in memory, quantised as it will be in its file.
    ///
    /// @param sparse `BUCKETS × TAGS`
    public static MentionModel of(
            WordUse use, float[] sparse, float[] transitions, TokenNet net, Decoding decoding) {
        float[] scales = new float[K];
        for (int j = 0; j < sparse.length; j++) {
            scales[j % K] = Math.max(scales[j % K], Math.abs(sparse[j]) / Byte.MAX_VALUE);
        }
        byte[] bytes = new byte[sparse.length];
        for (int j = 0; j < sparse.length; j++) {
            bytes[j] = scales[j % K] == 0 ? 0 : (byte) Math.round(sparse[j] / scales[j % K]);
        }
        return new MentionModel(use, bytes, scales, transitions, net, decoding, List.of());
    }

    /// The same weights, decoded differently.
    public MentionModel with(Decoding other) {
        return new MentionModel(use, sparse, scales, transitions, net, other, refs);
    }

    /// @throws dev.parley.models.artefact.ArtefactException when it is no tagger
    public static MentionModel read(Artefact artefact) {
        artefact.require(KIND);
        ObjectNode config = artefact.header().config();
        int width = config.path("width").asInt();
        int hidden = config.path("hidden").asInt();
        return new MentionModel(
                new WordUse(
                        artefact.tensor("use.keys").ints(), artefact.tensor("use.codes").bytes()),
                artefact.tensor("sparse").bytes(),
                artefact.tensor("sparse.scale").floats(),
                artefact.tensor("transitions").floats(),
                new TokenNet(width, hidden, artefact.tensor("net").floats()),
                Decoding.read(config),
                List.of(artefact.ref()));
    }

    /// The file's content.
    public Artefact write(Header header) {
        ObjectNode config = header.config().deepCopy();
        config.put("width", net.width()).put("hidden", net.hidden());
        decoding.write(config);
        List<Tensor> tensors = new ArrayList<>();
        tensors.add(Tensor.i32("use.keys", use.keys(), use.keys().length));
        tensors.add(Tensor.i8("use.codes", use.codes(), use.codes().length));
        tensors.add(Tensor.i8("sparse", sparse, MentionFeatures.BUCKETS, K));
        tensors.add(Tensor.f32("sparse.scale", scales, K));
        tensors.add(Tensor.f32("transitions", transitions, K, K));
        tensors.add(Tensor.f16("net", net.parameters(), net.parameters().length));
        return Artefact.of(header.withConfig(config), tensors);
    }

    /// What it was read from; empty in memory.
    public List<ArtefactRef> refs() {
        return refs;
    }

    /// Whether it wants the encoder's token states.
    public boolean readsStates() {
        return net.width() > 0;
    }

    public Decoding decoding() {
        return decoding;
    }

    public WordUse use() {
        return use;
    }

    /// `TAGS × TAGS` log potentials.
    public float[] transitions() {
        return transitions;
    }

    /// Log potentials of every token's tags, `rows × TAGS`.
    ///
    /// @param vectors of the tokens when [#readsStates()], else anything
    public float[] scores(FeatureRows rows, float[] vectors) {
        float[] scores = new float[rows.rows() * K];
        int[] sums = new int[K];
        float[] x = new float[net.inputs()];
        float[] activations = new float[net.rows()];
        for (int i = 0; i < rows.rows(); i++) {
            sum(rows, rows.offset(i), rows.offset(i + 1), sums);
            for (int k = 0; k < K; k++) {
                scores[i * K + k] = sums[k] * scales[k];
            }
            if (net.width() > 0) {
                net.input(vectors, i, x);
                net.activate(x, activations);
                net.score(activations, scores, i * K);
            }
        }
        return scores;
    }

    private void sum(FeatureRows rows, int from, int to, int[] sums) {
        int[] some = new int[K];
        java.util.Arrays.fill(sums, 0);
        for (int at = from; at < to; at += PackedRows.MOST) {
            packed.sum(rows, at, Math.min(to, at + PackedRows.MOST), some);
            for (int k = 0; k < K; k++) {
                sums[k] += some[k];
            }
        }
    }

    /// How much some features of a token speak for a tag against [Bio#OUTSIDE].
    double share(FeatureRows rows, int from, int to, int tag) {
        double sum = 0;
        for (int at = from; at < to; at++) {
            int w = rows.bucket(at) * K;
            sum += sparse[w + tag] * scales[tag] - sparse[w + Bio.OUTSIDE] * scales[Bio.OUTSIDE];
        }
        return sum;
    }
}
