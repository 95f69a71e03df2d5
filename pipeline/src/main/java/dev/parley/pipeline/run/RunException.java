package dev.parley.pipeline.run;

/// A run cannot start or go on. What was complete before stays complete; the message says what to
/// do.
public final class RunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why a run stopped.
    public enum Code {
        /// Another process writes to the folder.
        OUTPUT_IN_USE("output_in_use"),
        /// The folder holds another run, with other inputs or arguments.
        OUTPUT_OF_ANOTHER_RUN("output_of_another_run"),
        /// The folder's files do not fit its journal.
        OUTPUT_DAMAGED("output_damaged"),
        /// A file cannot be written: no space, no permission.
        OUTPUT_UNWRITABLE("output_unwritable"),
        /// The inputs are not what they were when the run began.
        INPUT_CHANGED("input_changed"),
        /// An input cannot be read further.
        INPUT_UNREADABLE("input_unreadable"),
        /// Our fault: an annotator or the runner failed.
        FAILED("failed");

        private final String label;

        Code(String label) {
            this.label = label;
        }

        /// Stable name, such as `output_in_use`.
        public String label() {
            return label;
        }
    }

    private final Code code;

    RunException(Code code, String message) {
        super(message);
        this.code = code;
    }

    RunException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
