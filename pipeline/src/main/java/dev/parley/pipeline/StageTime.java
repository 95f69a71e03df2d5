package dev.parley.pipeline;

/// How long one stage of the work has taken so far, summed over threads.
///
/// @param stage an annotator's name, or a step of a run such as `read`
/// @param documents how many it has seen
/// @param nanos wall time inside it
public record StageTime(String stage, long documents, long nanos) {
    /// The sum of two times of the same stage.
    public StageTime plus(StageTime other) {
        return new StageTime(stage, documents + other.documents, nanos + other.nanos);
    }

    /// What was added to this time since an earlier look at the same stage.
    public StageTime since(StageTime earlier) {
        return new StageTime(stage, documents - earlier.documents, nanos - earlier.nanos);
    }
}
