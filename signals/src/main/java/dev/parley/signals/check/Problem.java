package dev.parley.signals.check;

import java.util.Comparator;

/// One thing that is wrong with one place of the registry.
///
/// @param file as it was given, such as `registry/signals/sentiment.yaml`
/// @param line from 1; where the field stands, or where its parent starts when the field is missing
/// @param field path of the field, such as `spec.inputs[1]`; empty for the whole file
/// @param message what was seen and what is allowed
/// @param remedy what to do next
public record Problem(
        String file, int line, String field, ProblemCode code, String message, String remedy)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file)
                    .thenComparingInt(Problem::line)
                    .thenComparing(Problem::field)
                    .thenComparing(Problem::code)
                    .thenComparing(Problem::message);

    public Severity severity() {
        return code.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    /// One line as compilers print it: `file:line: error[code] field: message (remedy)`.
    @Override
    public String toString() {
        String where = field.isEmpty() ? "" : " " + field + ":";
        return "%s:%d: %s[%s]%s %s (%s)"
                .formatted(file, line, severity().label(), code.label(), where, message, remedy);
    }

    /// By file, line, field, code.
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
