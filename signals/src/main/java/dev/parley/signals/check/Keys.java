package dev.parley.signals.check;

import java.util.List;
import java.util.stream.Stream;

/// Which keys a mapping must have and which it may have.
record Keys(List<String> required, List<String> optional) {
    static Keys of(String... names) {
        return new Keys(List.of(names), List.of());
    }

    Keys optional(String... names) {
        return new Keys(required, List.of(names));
    }

    List<String> all() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}
