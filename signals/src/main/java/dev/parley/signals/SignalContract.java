package dev.parley.signals;

import dev.parley.core.Finding;
import dev.parley.core.Finding.Scored;
import dev.parley.signals.definition.SignalDefinition;
import dev.parley.signals.definition.ValueSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What a signal's findings must be: of its kind, with values of its set.
final class SignalContract {
    private final SignalDefinition signal;
    private final Predicate<String> member;
    private final String allowed;
    private final int size;

    private SignalContract(
            SignalDefinition signal, Predicate<String> member, String allowed, int size) {
        this.signal = signal;
        this.member = member;
        this.allowed = allowed;
        this.size = size;
    }

    /// @throws IllegalArgumentException when the definition's vocabulary is not installed
    static SignalContract of(SignalDefinition signal, Vocabularies vocabularies) {
        return switch (signal.spec().values()) {
            case ValueSet.Closed closed ->
                    new SignalContract(
                            signal,
                            Set.copyOf(closed.values())::contains,
                            String.join(", ", closed.values()),
                            closed.values().size());
            case ValueSet.Vocabulary vocabulary ->
                    new SignalContract(
                            signal,
                            vocabularies.require(vocabulary.id()),
                            "ids of " + vocabulary.id(),
                            -1);
            case ValueSet.ByType byType -> new SignalContract(signal, value -> false, "none", -1);
        };
    }

    /// @param subject for messages
    /// @throws SignalContractException when the finding does not fit
    void check(Finding finding, String subject) {
        if (!(finding instanceof Finding.Abstain) && !signal.type().finding().isInstance(finding)) {
            throw fault(
                    SignalFault.WRONG_KIND,
                    subject,
                    "got a %s, but type '%s' is made from a %s"
                            .formatted(
                                    finding.getClass().getSimpleName(),
                                    signal.type().label(),
                                    signal.type().finding().getSimpleName()));
        }
        switch (finding) {
            case Finding.Label f -> label(f, subject);
            case Finding.Labels f -> f.values().forEach(v -> value(v.value(), subject));
            case Finding.Graded f -> label(f.label(), subject);
            case Finding.Scores f -> scores(f.scores(), subject);
            case Finding.Suitability f -> f.categories().forEach(c -> value(c.category(), subject));
            case Finding.Mentions f -> f.mentions().forEach(m -> value(m.type(), subject));
            case Finding.Flag f -> {}
            case Finding.Vector f -> {}
            case Finding.Abstain f -> {
                if (signal.spec().abstains().isEmpty()) {
                    throw fault(
                            SignalFault.UNDECLARED_ABSTENTION,
                            subject,
                            "abstained ('"
                                    + f.reason()
                                    + "'), but the definition says 'abstains: never'");
                }
            }
        }
    }

    private void label(Finding.Label label, String subject) {
        value(label.value(), subject);
        label.distribution().forEach(v -> value(v.value(), subject));
    }

    private void scores(List<Scored> scores, String subject) {
        Set<String> seen = new HashSet<>();
        for (Scored score : scores) {
            value(score.value(), subject);
            seen.add(score.value());
        }
        if (size >= 0 && (seen.size() != size || scores.size() != size)) {
            throw fault(
                    SignalFault.SCORES_INCOMPLETE,
                    subject,
                    "scores "
                            + scores.stream().map(Scored::value).toList()
                            + ", wanted each once: "
                            + allowed);
        }
    }

    private void value(String value, String subject) {
        if (!member.test(value)) {
            throw fault(
                    SignalFault.VALUE_OUTSIDE_SET,
                    subject,
                    "value '" + value + "' is not allowed: " + allowed);
        }
    }

    SignalContractException fault(SignalFault fault, String subject, String what) {
        return new SignalContractException(
                fault,
                "signal '%s' of '%s': %s; correct the annotator, or the definition with a new version"
                        .formatted(signal.id(), subject, what));
    }
}
