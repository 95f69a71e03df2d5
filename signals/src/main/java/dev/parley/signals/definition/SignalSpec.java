package dev.parley.signals.definition;

import dev.parley.core.Tier;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a signal says, what makes it, and under which terms.
///
/// @param levels what it describes
/// @param inputs parts of an utterance (see [#TEXT_INPUTS]) or names of other signals
/// @param abstains when it gives no answer; empty when it always answers
/// @param privacy may be missing in a draft
public record SignalSpec(
        SignalType type,
        Set<Level> levels,
        ValueSet values,
        List<String> inputs,
        Map<Tier, Producer> producers,
        Optional<String> abstains,
        Optional<Privacy> privacy,
        List<Evaluation> evaluation,
        List<Consumer> consumers) {

    /// Inputs that are not signals: the body, the title, the community's name, the thread around
    /// it.
    public static final List<String> TEXT_INPUTS = List.of("text", "title", "community", "thread");

    public SignalSpec {
        levels = Collections.unmodifiableSet(new LinkedHashSet<>(levels));
        inputs = List.copyOf(inputs);
        Map<Tier, Producer> byTier = new EnumMap<>(Tier.class);
        byTier.putAll(producers);
        producers = Collections.unmodifiableMap(byTier);
        evaluation = List.copyOf(evaluation);
        consumers = List.copyOf(consumers);
    }

    /// The values that the definition writes out, in its order, which is the one home of label
    /// sets; empty when values are a vocabulary's ids or follow from the type.
    public List<String> closedValues() {
        return values instanceof ValueSet.Closed closed ? closed.values() : List.of();
    }

    /// Those inputs that are other signals, by name.
    public List<String> signalInputs() {
        return inputs.stream().filter(input -> !TEXT_INPUTS.contains(input)).toList();
    }
}
