package dev.parley.signals.check;

import dev.parley.core.ArtefactRef;
import dev.parley.core.Tier;
import dev.parley.signals.definition.Producer;
import dev.parley.signals.definition.SignalDefinition;
import dev.parley.signals.definition.Stage;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Once approved, a signal is spoken for by no model but those that it pins.
final class PinRule implements RegistryRule {
    @Override
    public void check(List<SignalFile> files, Surroundings surroundings) {
        if (surroundings.speakers().isEmpty()) {
            return;
        }
        Set<String> known = surroundings.annotators().orElse(Set.of());
        for (SignalFile file : files) {
            if (file.definition().isPresent() && file.sound("metadata.stage")) {
                SignalDefinition signal = file.definition().get();
                if (signal.stage() == Stage.APPROVED || signal.stage() == Stage.DEPRECATED) {
                    check(file, signal, known, surroundings.speakers().get());
                }
            }
        }
    }

    private static void check(
            SignalFile file,
            SignalDefinition signal,
            Set<String> known,
            Function<String, List<ArtefactRef>> models) {
        for (Tier tier : signal.spec().producers().keySet()) {
            Producer producer = signal.spec().producers().get(tier);
            String field = "spec.producers." + tier.label() + ".artefacts";
            if (!known.contains(producer.annotator()) || !file.sound(field)) {
                continue;
            }
            Set<String> pinned =
                    producer.artefacts().stream()
                            .map(ArtefactRef::name)
                            .collect(Collectors.toSet());
            for (ArtefactRef model : models.apply(producer.annotator())) {
                if (!pinned.contains(model.name())) {
                    file.report()
                            .add(
                                    ProblemCode.UNPINNED_ARTEFACT,
                                    field,
                                    "'%s' speaks with the model '%s', which is not pinned"
                                            .formatted(producer.annotator(), model.name()),
                                    "run ./parley registry pin " + signal.name());
                }
            }
        }
    }
}
