package dev.parley.signals.check;

import dev.parley.core.Tier;
import dev.parley.signals.definition.Deprecation;
import dev.parley.signals.definition.SignalDefinition;
import dev.parley.signals.definition.Stage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a signal owes at its stage: an approved one is measured, owned, bounded and used; a
/// deprecated one says what replaces it and when.
final class StageRule implements RegistryRule {
    private static final String DEPRECATED = "metadata.deprecated";
    private static final String BACK = ", or set the stage back to shadow";

    @Override
    public void check(List<SignalFile> files, Surroundings surroundings) {
        Map<String, Stage> stages = new HashMap<>();
        files.forEach(f -> f.definition().ifPresent(d -> stages.putIfAbsent(d.name(), d.stage())));
        for (SignalFile file : files) {
            if (file.definition().isEmpty() || !file.sound("metadata.stage")) {
                continue;
            }
            SignalDefinition signal = file.definition().get();
            if (signal.stage() == Stage.APPROVED) {
                approved(file, signal);
            }
            ending(file, signal, stages, surroundings.today());
        }
    }

    private static void approved(SignalFile file, SignalDefinition signal) {
        for (Tier tier : signal.spec().producers().keySet()) {
            if (signal.spec().evaluation().stream().noneMatch(e -> e.tier() == tier)) {
                owe(
                        file,
                        ProblemCode.NO_EVIDENCE,
                        "spec.evaluation",
                        "no measured figure for the tier '" + tier.label() + "'",
                        "run ./parley evaluate and ./parley registry pin" + BACK);
            }
        }
        if (signal.metadata().owner().isEmpty()) {
            owe(
                    file,
                    ProblemCode.NO_OWNER,
                    "metadata.owner",
                    "nobody owns it",
                    "name a team" + BACK);
        }
        if (signal.spec().privacy().isEmpty()) {
            owe(
                    file,
                    ProblemCode.NO_PRIVACY,
                    "spec.privacy",
                    "no privacy terms",
                    "add 'privacy: {class: …, retention: …}'" + BACK);
        }
        if (signal.spec().consumers().isEmpty()) {
            owe(
                    file,
                    ProblemCode.NO_CONSUMER,
                    "spec.consumers",
                    "nobody uses it",
                    "add a consumer with its purpose" + BACK);
        }
    }

    private static void owe(
            SignalFile file, ProblemCode code, String field, String what, String remedy) {
        if (file.sound(field)) {
            file.report().add(code, field, "the stage is approved, but " + what, remedy);
        }
    }

    private static void ending(
            SignalFile file,
            SignalDefinition signal,
            Map<String, Stage> stages,
            Optional<LocalDate> today) {
        if (!file.sound(DEPRECATED)) {
            return;
        }
        Optional<Deprecation> end = signal.metadata().deprecation();
        boolean ending = signal.stage() == Stage.DEPRECATED || signal.stage() == Stage.RETIRED;
        if (signal.stage() == Stage.DEPRECATED && end.isEmpty()) {
            deprecation(
                    file,
                    DEPRECATED,
                    "the stage is deprecated, but there is no replacement and no last day",
                    "add 'deprecated: {replacement: …, date: …}'");
        }
        if (!ending && end.isPresent()) {
            deprecation(
                    file,
                    DEPRECATED,
                    "the stage is " + signal.stage().label() + ", but it has a last day",
                    "set the stage to deprecated or drop the key");
        }
        end.ifPresent(e -> replacement(file, signal, e, stages));
        if (signal.stage() == Stage.DEPRECATED
                && end.isPresent()
                && today.isPresent()
                && today.get().isAfter(end.get().date())) {
            file.report()
                    .add(
                            ProblemCode.OVERDUE,
                            DEPRECATED + ".date",
                            "its last day was " + end.get().date() + ", today is " + today.get(),
                            "set the stage to retired, or agree on a later day");
        }
    }

    private static void replacement(
            SignalFile file, SignalDefinition signal, Deprecation end, Map<String, Stage> stages) {
        Stage stage = stages.get(end.replacement());
        String field = DEPRECATED + ".replacement";
        if (end.replacement().equals(signal.name())) {
            deprecation(file, field, "it is to replace itself", "name another signal");
        } else if (stage == null) {
            deprecation(
                    file,
                    field,
                    "there is no signal '" + end.replacement() + "'",
                    Nearest.hint(end.replacement(), stages.keySet().stream().sorted().toList()));
        } else if (stage == Stage.RETIRED) {
            deprecation(
                    file,
                    field,
                    "'" + end.replacement() + "' is retired itself",
                    "name a signal that lives");
        }
    }

    private static void deprecation(SignalFile file, String field, String message, String remedy) {
        file.report().add(ProblemCode.DEPRECATION, field, message, remedy);
    }
}
