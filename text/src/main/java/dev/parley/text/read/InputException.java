package dev.parley.text.read;

import java.util.Objects;

/// A caller's mistake about an input: it is not there, cannot be opened, or lacks what is needed.
public final class InputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /// @param code stable, such as `input.missing`
    /// @param message names the input, what was seen, what is allowed and what to do
    public InputException(String code, String message) {
        super(message);
        this.code = Objects.requireNonNull(code, "code");
    }

    /// Stable name of the mistake: `input.missing`, `input.directory`, `input.permission`,
    /// `input.archive`, `input.encoding`, `input.binary`, `input.columns`, `input.parquet`,
    // `map.field`.
    public String code() {
        return code;
    }
}
