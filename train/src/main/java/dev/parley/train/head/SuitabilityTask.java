package dev.parley.train.head;

import dev.parley.annotators.suitability.RiskScale;
import dev.parley.core.Risk;
import dev.parley.core.Utterance;
import dev.parley.knowledge.taxonomy.GarmCategory;
import dev.parley.train.data.DataRoot;
import dev.parley.train.data.LabelledPost;
import dev.parley.train.linear.Loss;
import java.util.ArrayList;
import java.util.List;

/// The task of `suitability.garm`: which categories apply, and which are of medium risk; whether
/// any is of high risk.
public final class SuitabilityTask {
    private SuitabilityTask() {}

    static List<String> outputs() {
        List<String> outputs = new ArrayList<>();
        outputs.addAll(RiskScale.outputs(Risk.LOW));
        outputs.addAll(RiskScale.outputs(Risk.MEDIUM));
        outputs.addAll(RiskScale.outputs(Risk.HIGH));
        return outputs;
    }

    /// Every post twice, with its community and without, so that the head can do without it.
    public static HeadTask of(DataRoot root) {
        List<Example> examples = new ArrayList<>();
        HeadTasks.labelled(
                root,
                (post, source) -> {
                    Utterance u = post.utterance();
                    Utterance alone = Utterance.post(u.id(), null, u.title(), u.body());
                    float[] target = target(post);
                    examples.add(new Example(u, target, 0.5, post.natural(), source));
                    examples.add(new Example(alone, target, 0.5, post.natural(), source));
                });
        return new HeadTask(
                "suitability-garm",
                "GARM categories that apply and the overall risk",
                outputs(),
                Loss.SIGMOID,
                List.of(Source.PROJECT, Source.ANNOTATED, Source.COMMUNITIES),
                examples);
    }

    private static float[] target(LabelledPost post) {
        GarmCategory[] categories = GarmCategory.values();
        float[] target = new float[2 * categories.length + 1];
        for (int c = 0; c < categories.length; c++) {
            Risk risk = post.suitability().getOrDefault(categories[c].label(), Risk.SAFE);
            target[c] = risk.compareTo(Risk.LOW) >= 0 ? 1 : 0;
            target[categories.length + c] = risk.compareTo(Risk.MEDIUM) >= 0 ? 1 : 0;
        }
        target[2 * categories.length] = post.risk().compareTo(Risk.HIGH) >= 0 ? 1 : 0;
        return target;
    }
}
