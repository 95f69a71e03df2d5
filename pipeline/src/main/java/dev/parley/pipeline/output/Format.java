package dev.parley.pipeline.output;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A file shape that a run can write.
public enum Format {
    /// One JSON line a signal value.
    JSONL("part-%05d.jsonl"),
    /// The same rows as Parquet.
    PARQUET("part-%05d.parquet"),
    /// One JSON line an utterance.
    WIDE("wide-%05d.jsonl");

    private final String pattern;

    Format(String pattern) {
        this.pattern = pattern;
    }

    /// Name of the file of that part.
    public String file(int part) {
        return String.format(Locale.ROOT, pattern, part);
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Formats by name, separated by commas; `all` is every format.
    ///
    /// @throws IllegalArgumentException when a name is unknown
    public static Set<Format> parse(String names) {
        if (names.equals("all")) {
            return EnumSet.allOf(Format.class);
        }
        Set<Format> formats = EnumSet.noneOf(Format.class);
        for (String name : names.split(",")) {
            formats.add(of(name.strip()));
        }
        return formats;
    }

    private static Format of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "format '%s' is unknown; allowed: %s, all"
                                        .formatted(
                                                name,
                                                Arrays.stream(values())
                                                        .map(Format::label)
                                                        .collect(Collectors.joining(", ")))));
    }
}
