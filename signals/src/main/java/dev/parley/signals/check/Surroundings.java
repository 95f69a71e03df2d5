package dev.parley.signals.check;

import dev.parley.core.ArtefactRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What a registry is checked against. What is not known is not checked.
///
/// @param annotators names that the catalog has
/// @param speakers from an annotator's name to the models that it speaks with; asked only for names
///   that the catalog has
/// @param vocabularies ids that are installed
/// @param artefacts from a model file's name to the SHA-256 of its bytes; empty when there is no
///   such file
/// @param today for last days and measurements in the future
public record Surroundings(
        Optional<Set<String>> annotators,
        Optional<Function<String, List<ArtefactRef>>> speakers,
        Optional<Set<String>> vocabularies,
        Optional<Function<String, Optional<String>>> artefacts,
        Optional<LocalDate> today) {

    /// Nothing known: checks what the files alone can show.
    public static Surroundings unknown() {
        return new Surroundings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Surroundings withAnnotators(Set<String> names) {
        return new Surroundings(
                Optional.of(Set.copyOf(names)), speakers, vocabularies, artefacts, today);
    }

    /// Annotators with the models that each speaks with.
    public Surroundings withAnnotators(
            Set<String> names, Function<String, List<ArtefactRef>> models) {
        return new Surroundings(
                Optional.of(Set.copyOf(names)),
                Optional.of(models),
                vocabularies,
                artefacts,
                today);
    }

    public Surroundings withVocabularies(Set<String> ids) {
        return new Surroundings(
                annotators, speakers, Optional.of(Set.copyOf(ids)), artefacts, today);
    }

    public Surroundings withArtefacts(Function<String, Optional<String>> sha256) {
        return new Surroundings(annotators, speakers, vocabularies, Optional.of(sha256), today);
    }

    public Surroundings withToday(LocalDate date) {
        return new Surroundings(annotators, speakers, vocabularies, artefacts, Optional.of(date));
    }
}
