package dev.parley.signals;

import dev.parley.signals.check.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// A registry that cannot be used. The message lists every error with file, line and remedy.
public final class RegistryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RegistryException(String registry, List<Problem> problems) {
        super(
                problems.stream()
                        .map(Problem::toString)
                        .collect(
                                Collectors.joining(
                                        "\n", "the registry " + registry + " has errors:\n", "")));
        this.problems = List.copyOf(problems);
    }

    /// The errors, sorted.
    public List<Problem> problems() {
        return problems;
    }
}
