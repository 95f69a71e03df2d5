package dev.parley.signals;

import java.util.Locale;

/// How a finding can break the definition of its signal. Always our own fault, never the text's.
public enum SignalFault {
    /// A finding of another kind than the signal's type is made from.
    WRONG_KIND,
    /// A value that the value set does not have.
    VALUE_OUTSIDE_SET,
    /// Scores that leave out a value of the set, or name one twice.
    SCORES_INCOMPLETE,
    /// A span that reaches past the text.
    SPAN_OUTSIDE_TEXT,
    /// An abstention of a signal that says it never abstains.
    UNDECLARED_ABSTENTION;

    /// The stable code, such as `signal-value-outside-set`.
    public String code() {
        return "signal-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
