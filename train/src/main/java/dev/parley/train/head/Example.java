package dev.parley.train.head;

import dev.parley.core.Utterance;

/// A text with its targets for one task.
///
/// @param target one number an output; `NaN` where the source says nothing about an output
/// @param weight relative to a post labelled for the project, which weighs 1
/// @param heldOut kept for tuning and calibration
/// @param source where it comes from
public record Example(
        Utterance utterance, float[] target, double weight, boolean heldOut, Source source) {
    static Example text(
            String id, String text, float[] target, double weight, boolean heldOut, Source source) {
        return new Example(Utterance.post(id, null, "", text), target, weight, heldOut, source);
    }
}
