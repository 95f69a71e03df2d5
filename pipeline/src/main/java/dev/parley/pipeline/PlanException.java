package dev.parley.pipeline;

/// A plan cannot be made from what was asked: a caller mistake. Raised before any text is read.
public final class PlanException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /// What is wrong with the plan.
    public enum Code {
        /// A signal was asked for that is not registered, or that is not in use.
        UNKNOWN_SIGNAL("unknown_signal"),
        /// No annotator of the wanted tier makes a signal.
        ANNOTATOR_MISSING("annotator_missing"),
        /// An annotator makes another layer than its signal promises.
        WRONG_LAYER("wrong_layer"),
        /// An annotator reads a layer that nothing makes.
        LAYER_MISSING("layer_missing"),
        /// Annotators need each other in a circle.
        CYCLE("cycle");

        private final String label;

        Code(String label) {
            this.label = label;
        }

        /// Stable name, such as `unknown_signal`.
        public String label() {
            return label;
        }
    }

    private final Code code;

    PlanException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
