package dev.parley.train.head;

import dev.parley.annotators.suitability.CommunityRisks;
import dev.parley.annotators.suitability.Lexicon;
import dev.parley.annotators.suitability.SuitabilityFeatures;
import dev.parley.core.Finding;
import dev.parley.core.Risk;
import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Tensor;
import dev.parley.models.hashed.HashedFeatures;
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
                Artefact.of(trained.artefact().header(), tensors), trained.heldOut());
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
