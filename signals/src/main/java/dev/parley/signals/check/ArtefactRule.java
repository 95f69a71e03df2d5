package dev.parley.signals.check;

import dev.parley.core.ArtefactRef;
import dev.parley.core.Tier;
import dev.parley.signals.definition.Producer;
import dev.parley.signals.definition.SignalDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The model files that are there are those that were pinned.
final class ArtefactRule implements RegistryRule {
    @Override
    public void check(List<SignalFile> files, Surroundings surroundings) {
        if (surroundings.artefacts().isEmpty()) {
            return;
        }
        Function<String, Optional<String>> actual = surroundings.artefacts().get();
        for (SignalFile file : files) {
            file.definition().ifPresent(d -> check(file, d, actual));
        }
    }

    private static void check(
            SignalFile file, SignalDefinition signal, Function<String, Optional<String>> actual) {
        for (Tier tier : signal.spec().producers().keySet()) {
            String list = "spec.producers." + tier.label() + ".artefacts";
            Producer producer = signal.spec().producers().get(tier);
            if (!file.sound(list)) {
                continue;
            }
            for (int i = 0; i < producer.artefacts().size(); i++) {
                check(
                        file,
                        list + "[" + i + "]",
                        producer.artefacts().get(i),
                        signal.name(),
                        actual);
            }
        }
    }

    private static void check(
            SignalFile file,
            String field,
            ArtefactRef pinned,
            String signal,
            Function<String, Optional<String>> actual) {
        Optional<String> sha256 = actual.apply(pinned.name());
        if (sha256.isEmpty()) {
            file.report()
                    .add(
                            ProblemCode.UNKNOWN_ARTEFACT,
                            field + ".name",
                            "there is no artefact '" + pinned.name() + "'",
                            "train it with ./parley train, or correct the name");
        } else if (!sha256.get().equals(pinned.sha256())) {
            file.report()
                    .add(
                            ProblemCode.ARTEFACT_HASH,
                            field + ".sha256",
                            "artefact '%s' is not the pinned one: expected %s, actual %s"
                                    .formatted(pinned.name(), pinned.sha256(), sha256.get()),
                            "if the new file is meant: ./parley registry pin " + signal);
        }
    }
}
