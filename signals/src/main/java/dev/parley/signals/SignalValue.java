package dev.parley.signals;

import dev.parley.core.Finding;
import dev.parley.core.Provenance;

/// A signal's value for one subject. Spans in the finding and its evidence point into the source
/// text.
///
/// @param signal the signal's name, such as `topic.iab_content`
/// @param version the definition's version
/// @param subject id of the utterance, conversation, community or entity that it describes
public record SignalValue(
        String signal, int version, String subject, Finding finding, Provenance provenance) {}
