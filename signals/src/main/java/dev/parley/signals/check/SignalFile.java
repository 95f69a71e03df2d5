package dev.parley.signals.check;

import dev.parley.signals.definition.SignalDefinition;
import java.util.Optional;

/// A file of the registry as far as it could be understood.
///
/// @param name what it defines: the name inside, or what the file is called when that cannot be
///   read
/// @param definition parts that did not fit hold stand-ins; ask [#sound] before relying on one;
///   empty when the file has no structure at all
record SignalFile(
        RegistryFile file, String name, Optional<SignalDefinition> definition, Report report) {
    boolean sound(String field) {
        return report.sound(field);
    }
}
