package dev.parley.train.head;

import dev.parley.train.linear.Loss;
import java.util.List;

/// What a head learns: its outputs, how they compete, and the examples.
///
/// @param name of the artefact without the tier, such as `conversation-type`
/// @param labels one an output
/// @param measure what is maximised on the held-out examples
public record HeadTask(
        String name,
        String describes,
        List<String> labels,
        Loss loss,
        Measure measure,
        List<Source> sources,
        List<Example> examples) {

    /// How a head is judged on held-out examples.
    public enum Measure {
        ACCURACY,
        MACRO_F1,
        /// Macro-F1 over independent outputs, each at its own threshold.
        MULTI_LABEL_F1
    }

    float[] oneHot(String label) {
        return oneHot(labels, label);
    }

    /// @throws IllegalArgumentException when the label is none of the task's
    static float[] oneHot(List<String> labels, String label) {
        int at = labels.indexOf(label);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "label '" + label + "' is unknown; allowed: " + labels);
        }
        float[] target = new float[labels.size()];
        target[at] = 1;
        return target;
    }
}
