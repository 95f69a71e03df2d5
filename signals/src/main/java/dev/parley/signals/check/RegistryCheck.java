package dev.parley.signals.check;

import dev.parley.signals.definition.SignalDefinition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads a registry and says all that is wrong with it. Immutable; the order in which files are
/// given makes no difference.
public final class RegistryCheck {
    private static final List<RegistryRule> RULES =
            List.of(
                    new NameRule(),
                    new ValueRule(),
                    new StageRule(),
                    new ReferenceRule(),
                    new CycleRule(),
                    new ArtefactRule(),
                    new PinRule(),
                    new EvidenceRule());

    private final Surroundings surroundings;

    private RegistryCheck(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public static RegistryCheck against(Surroundings surroundings) {
        return new RegistryCheck(surroundings);
    }

    /// All problems of these files, sorted; empty when the registry is in order.
    public List<Problem> check(List<RegistryFile> files) {
        return read(files).problems();
    }

    /// The definitions that are in order, and all problems.
    public RegistryReading read(List<RegistryFile> files) {
        List<SignalFile> parsed =
                files.stream()
                        .sorted(Comparator.comparing(RegistryFile::name))
                        .map(SignalReader::read)
                        .toList();
        RULES.forEach(rule -> rule.check(parsed, surroundings));
        List<Problem> problems =
                parsed.stream().flatMap(f -> f.report().problems().stream()).sorted().toList();
        return new RegistryReading(
                parsed.stream()
                        .filter(f -> f.report().problems().stream().noneMatch(Problem::isError))
                        .map(SignalFile::definition)
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(SignalDefinition::name))
                        .toList(),
                problems);
    }
}
