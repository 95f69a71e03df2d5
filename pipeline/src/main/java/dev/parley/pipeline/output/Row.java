package dev.parley.pipeline.output;

import dev.parley.core.Utterance;
import dev.parley.signals.SignalValue;

/// One row of the long shape: a signal value, with the places of its JSON parts in the rendered
/// bytes.
///
/// @param valueStart where the value's JSON starts; equal to `valueEnd` for an abstention
/// @param evidenceStart where the evidence's JSON starts; equal to `evidenceEnd` when there is none
/// @param provenance key of the provenance record
record Row(
        Utterance utterance,
        SignalValue value,
        int valueStart,
        int valueEnd,
        int evidenceStart,
        int evidenceEnd,
        String provenance) {}
