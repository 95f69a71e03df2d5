package dev.parley.train.head;

import dev.parley.annotators.suitability.SuitabilityAnnotator;
import dev.parley.core.Risk;
import dev.parley.core.Utterance;
import dev.parley.knowledge.taxonomy.GarmCategory;
import dev.parley.train.data.DataRoot;
import dev.parley.train.data.LabelledPost;
import dev.parley.train.linear.Loss;
import java.util.ArrayList;
import java.util.List;

/// The task of `suitability.garm`: which categories apply, and how high the overall risk is.
public final class SuitabilityTask {
    private static final List<Risk> LEVELS = List.of(Risk.LOW, Risk.MEDIUM, Risk.HIGH);

    private SuitabilityTask() {}

    static List<String> outputs() {
        List<String> outputs = new ArrayList<>();
        for (GarmCategory category : GarmCategory.values()) {
            outputs.add(category.label());
        }
        for (Risk level : LEVELS) {
            outputs.add(SuitabilityAnnotator.RISK_OUTPUT + level.label());
        }
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
        float[] target = new float[categories.length + LEVELS.size()];
        for (int c = 0; c < categories.length; c++) {
            target[c] = post.suitability().containsKey(categories[c].label()) ? 1 : 0;
        }
        for (int r = 0; r < LEVELS.size(); r++) {
            target[categories.length + r] = post.risk().compareTo(LEVELS.get(r)) >= 0 ? 1 : 0;
        }
        return target;
    }
}
