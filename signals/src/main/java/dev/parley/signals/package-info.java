/// The registry of signals: which products of annotators are governed, who owns them and what they
/// may say; and the step that turns a finding into a [dev.parley.signals.SignalValue].
///
/// Start with [dev.parley.signals.Registry]. Definitions are in `definition`, the rules that a
/// registry must obey in `check`. Nothing here runs a model or knows a taxonomy: names of
/// annotators, vocabularies and artefact hashes are passed in.
@NullMarked
package dev.parley.signals;

import org.jspecify.annotations.NullMarked;
