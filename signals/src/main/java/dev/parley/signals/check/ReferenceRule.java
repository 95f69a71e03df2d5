package dev.parley.signals.check;

import dev.parley.core.Tier;
import dev.parley.signals.definition.SignalDefinition;
import dev.parley.signals.definition.SignalSpec;
import dev.parley.signals.definition.Stage;
import dev.parley.signals.definition.ValueSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a definition names exists: inputs, annotators, vocabularies.
final class ReferenceRule implements RegistryRule {
    @Override
    public void check(List<SignalFile> files, Surroundings surroundings) {
        Map<String, Optional<Stage>> stages = new TreeMap<>();
        for (SignalFile file : files) {
            stages.putIfAbsent(
                    file.name(),
                    file.definition()
                            .filter(d -> file.sound("metadata.stage"))
                            .map(SignalDefinition::stage));
        }
        Map<String, String> claimed = new HashMap<>();
        for (SignalFile file : files) {
            if (file.definition().isEmpty()) {
                continue;
            }
            SignalDefinition signal = file.definition().get();
            inputs(file, signal, stages);
            annotators(file, signal, surroundings.annotators(), claimed);
            if (signal.spec().values() instanceof ValueSet.Vocabulary vocabulary) {
                surroundings
                        .vocabularies()
                        .ifPresent(known ->
                                exists(
                                        file,
                                        ProblemCode.UNKNOWN_VOCABULARY,
                                        "spec.vocabulary",
                                        vocabulary.id(),
                                        known,
                                        "vocabulary"));
            }
        }
    }

    private static void inputs(
            SignalFile file, SignalDefinition signal, Map<String, Optional<Stage>> stages) {
        List<String> inputs = signal.spec().inputs();
        for (int i = 0; i < inputs.size(); i++) {
            String input = inputs.get(i);
            String field = "spec.inputs[" + i + "]";
            if (SignalSpec.TEXT_INPUTS.contains(input) || !file.sound("spec.inputs")) {
                continue;
            }
            Optional<Stage> stage = stages.get(input);
            if (stage == null) {
                List<String> known = new ArrayList<>(SignalSpec.TEXT_INPUTS);
                known.addAll(stages.keySet());
                exists(file, ProblemCode.UNKNOWN_INPUT, field, input, known, "input");
            } else if (stage.isPresent()) {
                stageOfInput(file, signal, field, input, stage.get());
            }
        }
    }

    private static void stageOfInput(
            SignalFile file, SignalDefinition signal, String field, String input, Stage stage) {
        if (!file.sound("metadata.stage")) {
            return;
        }
        if (stage == Stage.RETIRED && signal.stage().computed()) {
            file.report()
                    .add(
                            ProblemCode.RETIRED_INPUT,
                            field,
                            "the input '" + input + "' is retired",
                            "read its replacement, or retire this signal too");
        } else if (signal.stage() == Stage.APPROVED && stage != Stage.APPROVED) {
            file.report()
                    .add(
                            ProblemCode.UNSTABLE_INPUT,
                            field,
                            "an approved signal reads '" + input + "', which is " + stage.label(),
                            "approve '" + input + "' first, or stop reading it");
        }
    }

    private static void annotators(
            SignalFile file,
            SignalDefinition signal,
            Optional<Set<String>> known,
            Map<String, String> claimed) {
        for (Tier tier : signal.spec().producers().keySet()) {
            String field = "spec.producers." + tier.label() + ".annotator";
            String annotator = signal.spec().producers().get(tier).annotator();
            known.ifPresent(names ->
                    exists(
                            file,
                            ProblemCode.UNKNOWN_ANNOTATOR,
                            field,
                            annotator,
                            names,
                            "annotator"));
            String owner = claimed.putIfAbsent(annotator, signal.name());
            if (owner != null && !owner.equals(signal.name())) {
                file.report()
                        .add(
                                ProblemCode.SHARED_ANNOTATOR,
                                field,
                                "'" + annotator + "' already produces '" + owner + "'",
                                "give each signal an annotator of its own");
            }
        }
    }

    private static void exists(
            SignalFile file,
            ProblemCode code,
            String field,
            String name,
            Collection<String> known,
            String what) {
        if (!known.contains(name) && file.sound(field)) {
            file.report()
                    .add(
                            code,
                            field,
                            "there is no " + what + " '" + name + "'",
                            Nearest.hint(name, known.stream().sorted().toList()));
        }
    }
}
