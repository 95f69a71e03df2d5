package dev.parley.models.head;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.ArtefactException;
import dev.parley.models.artefact.Header;
import dev.parley.models.artefact.Tensor;
import dev.parley.models.hashed.Hashing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A weighted sum of a document's features for each output, made into calibrated probabilities.
///
/// @param outputs names of the outputs, in order, without repetition
/// @param bias one number an output
/// @param dense weights over a pooled vector; null when the head reads none
/// @param sparse weights over hashed features; null when the head reads none
/// @param community what the community adds; null when the head does not know communities
/// @param reads what the dense vector must be, such as `encoder` or `static`; empty without one. A
///   note for who assembles the vector
@SuppressWarnings("ArrayRecordComponent")
public record LinearHead(
        List<String> outputs,
        Activation activation,
        float[] bias,
        @Nullable DenseBlock dense,
        @Nullable SparseBlock sparse,
        @Nullable CommunityPrior community,
        Calibration calibration,
        String reads) {
    /// The kind of artefact that holds a head.
    public static final String KIND = "linear-head/1";

    public LinearHead {
        outputs = List.copyOf(outputs);
        bias = bias.clone();
        int k = outputs.size();
        require(
                k > 0 && outputs.stream().distinct().count() == k,
                "outputs",
                k,
                "names, all different");
        require(bias.length == k, "bias", bias.length, "as many as outputs, " + k);
        require(
                dense == null || dense.outputs() == k,
                "dense",
                dense == null ? 0 : dense.outputs(),
                k);
        require(
                sparse == null || sparse.size() == 0 || sparse.outputs() == k,
                "sparse",
                sparse == null ? 0 : sparse.outputs(),
                k);
        require(
                community == null || community.outputs() == k,
                "community",
                community == null ? 0 : community.outputs(),
                k);
    }

    /// A head without a community table and without calibration.
    public static LinearHead of(
            List<String> outputs,
            Activation activation,
            float[] bias,
            @Nullable DenseBlock dense,
            @Nullable SparseBlock sparse,
            String reads) {
        return new LinearHead(
                outputs, activation, bias, dense, sparse, null, new Calibration.None(), reads);
    }

    public LinearHead withCalibration(Calibration other) {
        return new LinearHead(outputs, activation, bias, dense, sparse, community, other, reads);
    }

    public LinearHead withCommunity(@Nullable CommunityPrior other) {
        return new LinearHead(outputs, activation, bias, dense, sparse, other, calibration, reads);
    }

    /// Reads what [#write] made.
    ///
    /// @throws ArtefactException when the artefact is no head or lacks a part
    public static LinearHead read(Artefact artefact) {
        JsonNode config = artefact.require(KIND).header().config();
        try {
            List<String> outputs =
                    config.path("outputs").valueStream().map(JsonNode::asText).toList();
            return new LinearHead(
                    outputs,
                    Activation.of(config.path("activation").asText()),
                    artefact.tensor("bias").floats(),
                    artefact.find("dense.weights").isPresent()
                            ? DenseBlock.read(artefact, outputs.size())
                            : null,
                    artefact.find("sparse.weights").isPresent()
                            ? SparseBlock.read(artefact, Hashing.fromJson(config.path("hashing")))
                            : null,
                    artefact.find("community.names").isPresent()
                            ? CommunityPrior.read(artefact)
                            : null,
                    Calibration.fromJson(config.path("calibration")),
                    config.path("reads").asText());
        } catch (IllegalArgumentException e) {
            throw new ArtefactException(
                    ArtefactException.Code.BAD_HEADER,
                    "artefact '"
                            + artefact.header().name()
                            + "' is no usable head: "
                            + e.getMessage());
        }
    }

    /// The artefact of this head. Kind and the head's own configuration are set here; other fields
    /// of the header's configuration are kept.
    public Artefact write(Header header) {
        ObjectNode config = header.config();
        outputs.forEach(config.putArray("outputs")::add);
        config.put("activation", activation.label());
        config.put("reads", reads);
        config.set("calibration", calibration.toJson());
        List<Tensor> tensors = new ArrayList<>();
        tensors.add(Tensor.f32("bias", bias, bias.length));
        if (dense != null) {
            tensors.addAll(dense.tensors());
        }
        if (sparse != null) {
            config.set("hashing", sparse.hashing().toJson());
            tensors.addAll(sparse.tensors());
        }
        if (community != null) {
            tensors.addAll(community.tensors());
        }
        return Artefact.of(header.withKind(KIND).withConfig(config), tensors);
    }

    /// The hashing that this head's sparse features must come from.
    public Optional<Hashing> hashing() {
        return Optional.ofNullable(sparse).map(SparseBlock::hashing);
    }

    /// The weighted sums, before calibration and activation.
    ///
    /// @throws IllegalArgumentException when the vector lacks a part that the head reads
    public double[] logits(FeatureVector x) {
        double[] scores = new double[bias.length];
        for (int k = 0; k < bias.length; k++) {
            scores[k] = bias[k];
        }
        if (dense != null) {
            dense.addTo(scores, present(x.dense(), "a dense vector (" + reads + ")"));
        }
        SparseSums sums = x.sums();
        if (sparse != null && sums != null) {
            sums.addTo(scores, sparse);
        } else if (sparse != null) {
            sparse.addTo(scores, present(x.hashed(), "hashed features"));
        }
        if (community != null) {
            community.addTo(scores, x.community());
        }
        return scores;
    }

    /// Calibrated probabilities, one an output; with softmax they sum to one.
    public double[] scores(FeatureVector x) {
        double[] scores = logits(x);
        calibration.apply(scores, activation);
        return scores;
    }

    private static <T> T present(@Nullable T part, String what) {
        if (part == null) {
            throw new IllegalArgumentException("the head reads " + what + ", which was not given");
        }
        return part;
    }

    private static void require(boolean ok, String what, Object seen, Object allowed) {
        if (!ok) {
            throw new IllegalArgumentException(
                    "a head's " + what + " is " + seen + "; allowed: " + allowed);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LinearHead h
                && outputs.equals(h.outputs)
                && activation == h.activation
                && java.util.Arrays.equals(bias, h.bias)
                && java.util.Objects.equals(dense, h.dense)
                && java.util.Objects.equals(sparse, h.sparse)
                && java.util.Objects.equals(community, h.community)
                && calibration.equals(h.calibration)
                && reads.equals(h.reads);
    }

    @Override
    public int hashCode() {
        return outputs.hashCode();
    }
}
