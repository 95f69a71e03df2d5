package dev.parley.annotators.mention;

import dev.parley.core.Span;
import dev.parley.knowledge.gazetteer.GazetteerMatch;
import dev.parley.knowledge.gazetteer.GazetteerName;
import dev.parley.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a list of names says of each token of a text.
public final class ListMatches {
    private static final int RATES = 4;
    private static final int CASES = 3;
    private static final int TYPES = 3;

    private final int[] codes;
    private final @Nullable GazetteerMatch[] matches;

    private ListMatches(int[] codes, @Nullable GazetteerMatch[] matches) {
        this.codes = codes;
        this.matches = matches;
    }

    /// Lays matches over tokens.
    ///
    /// @param found in order, not overlapping
    public static ListMatches of(List<GazetteerMatch> found, Tokens tokens) {
        int[] codes = new int[tokens.size()];
        @Nullable GazetteerMatch[] matches = new @Nullable GazetteerMatch[tokens.size()];
        int i = 0;
        for (GazetteerMatch match : found) {
            while (i < tokens.size() && tokens.end(i) <= match.span().start()) {
                i++;
            }
            int first = i;
            for (; i < tokens.size() && tokens.start(i) < match.span().end(); i++) {
                matches[i] = match;
                boolean ends = i + 1 == tokens.size() || tokens.start(i + 1) >= match.span().end();
                codes[i] =
                        1
                                + ((i == first ? 0 : 1) + (ends ? 0 : 2)) * TYPES * RATES * CASES
                                + kind(match);
            }
        }
        return new ListMatches(codes, matches);
    }

    private static int kind(GazetteerMatch match) {
        double rate = match.lowercaseRate();
        int bucket = rate < 0.1 ? 0 : rate < 0.35 ? 1 : rate < 0.6 ? 2 : 3;
        int writing = match.exactCase() ? 0 : match.lowerCase() ? 1 : 2;
        return (match.type().ordinal() * RATES + bucket) * CASES + writing;
    }

    /// One number a token: 0 without a match, else the token's place in the match and the match's
    /// kind.
    public int[] codes() {
        return codes;
    }

    /// The match that token `i` lies in; null without one.
    @Nullable GazetteerMatch match(int i) {
        return matches[i];
    }

    /// The id of the one thing that a list knows by this name; null when it knows none or several,
    /// when the name is mostly an ordinary word, or when the thing has other digits.
    @Nullable String entity(FoundName name, Span span) {
        GazetteerMatch match = matches[name.from()];
        if (match == null || !match.span().equals(span) || match.ambiguous()) {
            return null;
        }
        String id = match.name().entityId();
        for (GazetteerName other : match.names()) {
            if (!other.entityId().equals(id)) {
                return null;
            }
        }
        boolean fits =
                match.type().label().equals(Bio.TYPES.get(name.type())) && sameNumber(match.name());
        return fits ? id : null;
    }

    /// A name with digits stands only for a thing with the same digits: `R6` may be several things.
    private static boolean sameNumber(GazetteerName name) {
        return digits(name.name()).equals(digits(name.canonical()));
    }

    private static String digits(String name) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= '0' && name.charAt(i) <= '9') {
                digits.append(name.charAt(i));
            }
        }
        return digits.toString();
    }
}
