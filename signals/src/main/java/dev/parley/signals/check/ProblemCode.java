package dev.parley.signals.check;

import java.util.Locale;

/// Everything that can be wrong with a registry. The labels are stable: scripts may match on them.
public enum ProblemCode {
    /// The file is not YAML, or is YAML of a kind that is not used here.
    SYNTAX,
    /// A key that the schema does not have.
    UNKNOWN_KEY,
    /// A key that stands twice in one mapping.
    DUPLICATE_KEY,
    /// A key that must be there and is not.
    MISSING_KEY,
    /// A number where text must be, a list where a mapping must be, and so on.
    WRONG_TYPE,
    /// A word out of a closed set of words was expected.
    NOT_ALLOWED,
    /// A name, date, period, hash or number that is not written as it must be.
    BAD_FORMAT,
    /// Two files define one name.
    DUPLICATE_NAME,
    /// The file is not called after its signal.
    FILE_NAME,
    /// The type and the values do not fit, or a value stands twice.
    VALUE_SET,
    /// An approved signal without a figure for one of its tiers.
    NO_EVIDENCE,
    /// An approved signal that nobody answers for.
    NO_OWNER,
    /// An approved signal without privacy terms.
    NO_PRIVACY,
    /// An approved signal that nobody uses.
    NO_CONSUMER,
    /// A deprecated signal without replacement and date, or one with both that is not deprecated,
    /// or a replacement that cannot replace it.
    DEPRECATION,
    /// A deprecated signal whose last day has passed.
    OVERDUE,
    /// A signal that is computed reads one that is retired.
    RETIRED_INPUT,
    /// An approved signal reads one that is not approved.
    UNSTABLE_INPUT(Severity.WARNING),
    /// An input that is neither a part of an utterance nor a signal.
    UNKNOWN_INPUT,
    /// An annotator that the catalog does not have.
    UNKNOWN_ANNOTATOR,
    /// One annotator that two signals claim.
    SHARED_ANNOTATOR,
    /// A vocabulary that is not installed.
    UNKNOWN_VOCABULARY,
    /// Signals that read one another.
    CYCLE,
    /// A model file that is not there.
    UNKNOWN_ARTEFACT,
    /// A model file whose bytes are not the ones that were pinned.
    ARTEFACT_HASH,
    /// A model that an annotator speaks with, but that its approved signal does not pin.
    UNPINNED_ARTEFACT,
    /// A figure outside its own interval, or an interval upside down.
    INTERVAL,
    /// A figure for a tier that has no producer.
    EVALUATION_TIER,
    /// A measurement made in the future.
    FUTURE_DATE;

    private final Severity severity;

    ProblemCode() {
        this(Severity.ERROR);
    }

    ProblemCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /// The stable name, such as `unknown-key`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
