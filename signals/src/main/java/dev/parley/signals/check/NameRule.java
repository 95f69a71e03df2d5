package dev.parley.signals.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A name is defined once, in the file that is called after it.
final class NameRule implements RegistryRule {
    private static final String FIELD = "metadata.name";

    @Override
    public void check(List<SignalFile> files, Surroundings surroundings) {
        Map<String, SignalFile> first = new HashMap<>();
        for (SignalFile file : files) {
            if (file.definition().isEmpty() || !file.sound(FIELD)) {
                continue;
            }
            SignalFile other = first.putIfAbsent(file.name(), file);
            if (other != null) {
                file.report()
                        .add(
                                ProblemCode.DUPLICATE_NAME,
                                FIELD,
                                "'"
                                        + file.name()
                                        + "' is already defined in "
                                        + other.file().name(),
                                "give one of the two another name");
            }
            if (!file.file().fileName().equals(file.name() + ".yaml")) {
                file.report()
                        .add(
                                ProblemCode.FILE_NAME,
                                FIELD,
                                "signal '" + file.name() + "' stands in " + file.file().fileName(),
                                "rename the file to " + file.name() + ".yaml, or the signal");
            }
        }
    }
}
