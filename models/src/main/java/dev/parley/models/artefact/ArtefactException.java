package dev.parley.models.artefact;

/// A file is no artefact of ours, is damaged, or lacks what its reader needs. The message names the
/// file, what was found, what was expected, and what to do.
public final class ArtefactException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Code code;

    /// What is wrong, stable for programs.
    public enum Code {
        NOT_AN_ARTEFACT,
        NEWER_VERSION,
        TRUNCATED,
        CHECKSUM_DIFFERS,
        BAD_HEADER,
        WRONG_KIND,
        MISSING_PART,
        NOT_FOUND
    }

    public ArtefactException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
