package dev.parley.measure.bench;

import java.util.List;

/// Trains a head on a set's own training split, so that figures compare with published ones. What
/// it makes is measured and thrown away.
public interface SetTrainer {
    /// What was trained, for the report, such as `linear head on frozen bge-small, hashed n-grams`.
    String how();

    /// @param dev for early stopping and calibration; may have no texts
    LabelHead classes(BenchData.Classes train, BenchData.Classes dev);

    /// @param dev for thresholds and calibration; may have no texts
    LabelHead tags(BenchData.Tags train, BenchData.Tags dev);

    SpanHead spans(BenchData.Spans train, BenchData.Spans dev);

    /// Answers in labels of the training data.
    @FunctionalInterface
    interface LabelHead {
        /// One answer a text, in order.
        List<Answer> answers(List<LabelledText> texts);
    }

    /// Answers in spans.
    @FunctionalInterface
    interface SpanHead {
        /// The spans of each text, in order; the spans of `texts` are not looked at.
        List<List<NamedSpan>> spans(List<SpannedText> texts);
    }
}
