package dev.parley.pipeline;

/// An annotator broke its contract on one document: our fault. A batch run records it and goes on.
public final class AnnotatorFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Stable code of the reject that a run records.
    public static final String CODE = "annotator_failed";

    private final String annotator;

    AnnotatorFailure(String annotator, String document, Throwable cause) {
        super("annotator '" + annotator + "' failed on '" + document + "': " + cause, cause);
        this.annotator = annotator;
    }

    /// Name of the annotator that failed.
    public String annotator() {
        return annotator;
    }
}
