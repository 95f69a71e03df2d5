package dev.parley.signals.definition;

import java.util.List;

/// Which values a signal may take.
public sealed interface ValueSet {
    /// The values, written out in the definition, in their canonical order.
    record Closed(List<String> values) implements ValueSet {
        public Closed {
            values = List.copyOf(values);
        }
    }

    /// The ids of a vocabulary that is kept elsewhere, such as `iab-content-3.1`.
    record Vocabulary(String id) implements ValueSet {}

    /// The type says it all: a flag, a vector.
    record ByType() implements ValueSet {}
}
