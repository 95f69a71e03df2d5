package dev.parley.measure.bench;

import java.nio.file.Path;
import java.util.List;

/// A set's file is not where it should be: the caller's mistake.
public final class MissingFileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    MissingFileException(Path root, String wanted, List<Path> tried) {
        super(
                "no file '"
                        + wanted
                        + "' under "
                        + root
                        + "; looked for "
                        + String.join(", ", tried.stream().map(Path::toString).toList())
                        + ". Put the file there, or name the folder that has it with --data");
    }

    /// Stable code of this error.
    public String code() {
        return "caller.bench.missing-file";
    }
}
