package dev.parley.signals.check;

import dev.parley.signals.definition.SignalDefinition;
import java.util.List;

/// What a registry's files say and what is wrong with them.
///
/// @param signals definitions of the files without errors, by name
/// @param problems all of them, sorted
public record RegistryReading(List<SignalDefinition> signals, List<Problem> problems) {
    public RegistryReading {
        signals = List.copyOf(signals);
        problems = List.copyOf(problems);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
