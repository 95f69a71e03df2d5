/// What one YAML file of the registry says, as values. Start with
/// [dev.parley.signals.definition.SignalDefinition].
///
/// These records hold what they are given; whether a definition is fit for its stage, and whether
/// what it refers to exists, is for `check` to say. Nothing here knows YAML.
@NullMarked
package dev.parley.signals.definition;

import org.jspecify.annotations.NullMarked;
