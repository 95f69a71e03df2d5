package dev.parley.knowledge.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One name of one thing, as people write it.
///
/// @param name with its usual case: `WH-1000XM5`, `xm5`
/// @param canonical the thing's main name; equal to `name` for the main name itself
/// @param sources which lists have it, at least one
/// @param wikidata the thing's Wikidata id, `Q…`; null when unknown
/// @param seen how often the name, in any case, was counted in a sample of community posts; 0 for
///   never
/// @param lowercaseRate share of lower-case spellings in mid-sentence among those counted, in `[0,
///   1]`, smoothed toward 0.2; near 1 for names that are ordinary words
/// @param brandLetters how many of the name's letters and digits are a brand written before the
///   product (4 in `Lamy Safari`), which is a match of its own; 0 for none
public record GazetteerName(
        String name,
        String canonical,
        EntityType type,
        List<String> sources,
        @Nullable String wikidata,
        int seen,
        double lowercaseRate,
        int brandLetters) {

    /// The rate of a name nobody counted.
    public static final double UNKNOWN_RATE = 0.2;

    public GazetteerName {
        Objects.requireNonNull(type, "type");
        sources = List.copyOf(sources);
        if (name.isBlank() || canonical.isBlank()) {
            throw new IllegalArgumentException("a gazetteer name is blank: '" + name + "'");
        }
        if (seen < 0 || !(lowercaseRate >= 0 && lowercaseRate <= 1)) {
            throw new IllegalArgumentException(
                    "name '%s' has seen %d and lowercaseRate %s; need seen >= 0, rate in [0, 1]"
                            .formatted(name, seen, lowercaseRate));
        }
    }

    /// A name without counts, for lists of one's own.
    public static GazetteerName of(String name, EntityType type, String source) {
        return new GazetteerName(name, name, type, List.of(source), null, 0, UNKNOWN_RATE, 0);
    }

    /// The thing's id, equal for all its names: `brand:sony`, `product:wh1000xm5`.
    public String entityId() {
        return type.label() + ":" + NameKey.of(canonical).key();
    }

    public Optional<String> wikidataId() {
        return Optional.ofNullable(wikidata);
    }

    /// True when the name is written with at least one capital.
    public boolean hasCapital() {
        return !name.equals(name.toLowerCase(Locale.ROOT));
    }
}
