/// Reads the registry's files and says what is wrong with them, all of it at once. Start with
/// [dev.parley.signals.check.RegistryCheck].
///
/// [dev.parley.signals.check.SignalReader] turns one file into a definition and checks its form;
/// each [dev.parley.signals.check.RegistryRule] then checks one concern over all files. Nothing
/// here knows which annotators or vocabularies exist: [dev.parley.signals.check.Surroundings]
/// tells.
@NullMarked
package dev.parley.signals.check;

import org.jspecify.annotations.NullMarked;
