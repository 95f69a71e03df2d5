package dev.parley.signals.check;

import dev.parley.signals.definition.SignalSpec;
import dev.parley.signals.definition.SignalType;
import dev.parley.signals.definition.ValueSet;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The value set fits the type; lists that must say something are not empty and say nothing twice.
final class ValueRule implements RegistryRule {
    @Override
    public void check(List<SignalFile> files, Surroundings surroundings) {
        for (SignalFile file : files) {
            file.definition().ifPresent(d -> check(file, d.spec()));
        }
    }

    private static void check(SignalFile file, SignalSpec spec) {
        notEmpty(
                file,
                "spec.level",
                spec.levels().isEmpty(),
                "say what it describes, such as [utterance]");
        notEmpty(file, "spec.inputs", spec.inputs().isEmpty(), "say what it reads, such as [text]");
        unique(file, "spec.inputs", spec.inputs());
        switch (spec.values()) {
            case ValueSet.Closed closed -> {
                notEmpty(file, "spec.values", closed.values().isEmpty(), "list the values");
                unique(file, "spec.values", closed.values());
                fits(file, spec.type(), "spec.values");
            }
            case ValueSet.Vocabulary vocabulary -> fits(file, spec.type(), "spec.vocabulary");
            case ValueSet.ByType byType -> {
                if (spec.type().hasValues()
                        && file.sound("spec.type")
                        && file.sound("spec.values")
                        && file.sound("spec.vocabulary")) {
                    file.report()
                            .add(
                                    ProblemCode.VALUE_SET,
                                    "spec.values",
                                    "type '" + spec.type().label() + "' needs a value set",
                                    "add 'values: […]', or 'vocabulary:' with an id");
                }
            }
        }
    }

    private static void fits(SignalFile file, SignalType type, String field) {
        if (!type.hasValues() && file.sound("spec.type")) {
            List<String> with =
                    Arrays.stream(SignalType.values())
                            .filter(SignalType::hasValues)
                            .map(SignalType::label)
                            .toList();
            file.report()
                    .add(
                            ProblemCode.VALUE_SET,
                            field,
                            "type '" + type.label() + "' has no value set",
                            "drop the key, or use a type that has one: " + String.join(", ", with));
        }
    }

    private static void notEmpty(SignalFile file, String field, boolean empty, String remedy) {
        if (empty && file.sound(field)) {
            file.report().add(ProblemCode.BAD_FORMAT, field, "the list is empty", remedy);
        }
    }

    private static void unique(SignalFile file, String field, List<String> values) {
        if (!file.sound(field)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                file.report()
                        .add(
                                ProblemCode.VALUE_SET,
                                field + "[" + i + "]",
                                "'" + values.get(i) + "' stands here twice",
                                "remove one of them");
            }
        }
    }
}
