package dev.parley.knowledge.gazetteer;

import dev.parley.core.Span;
import java.util.List;

/// A place in a text that reads like a name of the gazetteer.
///
/// @param span in the text searched; starts and ends at a word boundary, without a possessive 's
/// @param names every name spelled like this, hand-written sources first; at least one
/// @param exactCase the text has the case of the first name
/// @param lowerCase the text is all lower case although the first name has a capital
/// @param plural the text adds an s to the name
public record GazetteerMatch(
        Span span,
        List<GazetteerName> names,
        boolean exactCase,
        boolean lowerCase,
        boolean plural) {
    private static final double AMBIGUOUS = 0.5;
    private static final double RARELY_LOWER = 0.35;

    public GazetteerMatch {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a match needs a name");
        }
    }

    /// The name to show: the first one.
    public GazetteerName name() {
        return names.getFirst();
    }

    public EntityType type() {
        return name().type();
    }

    /// Share of lower-case spellings of this name in community posts, in `[0, 1]`.
    public double lowercaseRate() {
        return name().lowercaseRate();
    }

    /// True for a single word without digits that is mostly written in lower case: target, shell,
    /// orange. The case of other names says little: `xm5` and `burger king` are no ordinary words.
    public boolean ambiguous() {
        return isPlainWord() && lowercaseRate() > AMBIGUOUS;
    }

    /// A plain guess whether this is a mention, for users without a tagger: the name is no ordinary
    /// word, and its case is not against it.
    public boolean likely() {
        int length = span.length();
        if (length <= 3 && !exactCase) {
            return false;
        }
        return !ambiguous() && !(lowerCase && isPlainWord() && lowercaseRate() > RARELY_LOWER);
    }

    private boolean isPlainWord() {
        return name().name().chars().noneMatch(c -> c == ' ' || Character.isDigit(c));
    }
}
