package dev.parley.measure.gold;

import dev.parley.core.Utterance;
import java.util.List;

/// Anything that gives an utterance's signals as a wide JSON line: a pipeline, or a file of
/// predictions.
@FunctionalInterface
public interface Predictor {
    /// One object with `id` and `signals`.
    String wideJson(Utterance utterance);

    /// All utterances in order; override to use several threads.
    default List<String> wideJson(List<Utterance> utterances) {
        return utterances.stream().map(this::wideJson).toList();
    }
}
