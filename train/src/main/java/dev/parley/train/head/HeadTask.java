package dev.parley.train.head;

import dev.parley.train.linear.Loss;
import java.util.List;

/// What a head learns: its outputs, how they compete, and the examples.
///
/// @param name of the artefact without the tier, such as `conversation-type`
/// @param labels one an output
public record HeadTask(
        String name,
        String describes,
        List<String> labels,
        Loss loss,
        List<Source> sources,
        List<Example> examples) {

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
