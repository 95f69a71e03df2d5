package dev.parley.train.head;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.annotators.suitability.CommunityRisks;
import dev.parley.annotators.suitability.Lexicon;
import dev.parley.annotators.suitability.RiskScale;
import dev.parley.annotators.suitability.SuitabilityFeatures;
import dev.parley.core.Finding;
import dev.parley.core.Risk;
import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Header;
import dev.parley.models.artefact.Tensor;
import dev.parley.models.hashed.HashedFeatures;
import dev.parley.models.head.Activation;
import dev.parley.models.head.FeatureVector;
import dev.parley.models.head.LinearHead;
import dev.parley.text.Tokenizer;
import dev.parley.train.data.CommunityFact;
import dev.parley.train.data.DataRoot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Trains the suitability head on top of a trained safety head of the same tier.
public final class SuitabilityTrainer {
    private SuitabilityTrainer() {}

    public static HeadTrainer.Trained train(
            DataRoot root, Featurizer featurizer, HeadOptions options, Artefact safety) {
        LinearHead harm = LinearHead.read(safety);
        Lexicon lexicon = Lexicon.shipped();
        Map<String, Risk> risks = new TreeMap<>();
        CommunityFact.read(root).values().forEach(fact -> risks.put(fact.name(), fact.risk()));
        CommunityRisks communities = CommunityRisks.of(risks);
        Featurizer extended =
                featurizer.with((document, pooled, hashed) ->
                        SuitabilityFeatures.of(
                                lexicon.find(Tokenizer.tokens(document.text())),
                                scores(harm, pooled, hashed),
                                communities.of(document.utterance().community()).orElse(null)));
        HeadTrainer.Trained trained =
                HeadTrainer.train(SuitabilityTask.of(root), options, extended, root);
        List<Tensor> tensors = new ArrayList<>(trained.artefact().tensors());
        tensors.add(communities.tensor());
        return new HeadTrainer.Trained(
                Artefact.of(withScale(trained.artefact().header(), trained.heldOut()), tensors),
                trained.heldOut());
    }

    private static Header withScale(Header header, HeldOut heldOut) {
        List<double[]> probabilities =
                heldOut.scores().stream()
                        .map(scores -> {
                            double[] p = scores.clone();
                            heldOut.calibration().apply(p, Activation.SIGMOID);
                            return p;
                        })
                        .toList();
        List<RiskScale.Step> steps = new ArrayList<>();
        for (Risk level : List.of(Risk.LOW, Risk.MEDIUM, Risk.HIGH)) {
            int[] outputs =
                    RiskScale.outputs(level).stream()
                            .mapToInt(SuitabilityTask.outputs()::indexOf)
                            .toArray();
            BinaryScores any =
                    BinaryScores.of(
                            probabilities.stream()
                                    .map(p -> new double[] {RiskScale.logOdds(p, outputs)})
                                    .toList(),
                            heldOut.targets().stream().map(t -> any(t, outputs)).toList(),
                            0);
            double[] line = CalibrationFit.platt(any);
            BinaryScores.Cut cut = any.bestCut();
            steps.add(new RiskScale.Step(level, line[0], line[1], HeldOut.threshold(cut, line)));
            heldOut.metrics()
                    .put("risk_at_least_" + level.label() + "_f1", HeldOut.round(cut.f1()));
        }
        ObjectNode config = header.config();
        config.set("risk", new RiskScale(steps).toJson());
        return header.withConfig(config).withMetrics(heldOut.metrics());
    }

    private static float[] any(float[] target, int[] outputs) {
        float any = 0;
        for (int k : outputs) {
            any = Math.max(any, target[k]);
        }
        return new float[] {any};
    }

    private static Finding.Scores scores(LinearHead harm, float[] pooled, HashedFeatures hashed) {
        int reads = harm.dense() == null ? 0 : harm.dense().size();
        double[] p =
                harm.scores(FeatureVector.of(hashed).withDense(Arrays.copyOf(pooled, reads), null));
        List<Finding.Scored> scored = new ArrayList<>();
        for (int k = 0; k < p.length; k++) {
            scored.add(new Finding.Scored(harm.outputs().get(k), p[k]));
        }
        return new Finding.Scores(scored, List.of());
    }
}
