package dev.parley.knowledge.gazetteer;

import dev.parley.core.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Known names and the finder for them. Immutable and safe to share.
///
/// Names are found whatever their case, accents, hyphens and spaces (`gpro x`, `Wal-Mart`), with a
/// possessive or plural s. At each word the longest name wins, and the search goes on behind it.
/// The time is linear in the text: no name is longer than 8 words or 40 letters.
public final class Gazetteer {
    private static final int MAX_WORDS = 8;
    private static final int MIN_PLURAL_STEM = 3;

    private final String id;
    private final String sha256;
    private final NameIndex index;

    private Gazetteer(String id, String sha256, NameIndex index) {
        this.id = id;
        this.sha256 = sha256;
        this.index = index;
    }

    /// @param sha256 of what the names were read from, for provenance
    /// @param names among names of one spelling, earlier ones come first in matches
    public static Gazetteer of(String id, String sha256, List<GazetteerName> names) {
        return new Gazetteer(id, sha256, new NameIndex(names));
    }

    /// The names that ship with the platform. Reads about a megabyte; keep the result.
    public static Gazetteer shipped() {
        return NameTable.shipped();
    }

    public String id() {
        return id;
    }

    public String sha256() {
        return sha256;
    }

    /// How many names it has.
    public int size() {
        return index.size();
    }

    /// The names in `text`, in order, not overlapping. Never null; empty text has none.
    public List<GazetteerMatch> find(String text) {
        List<GazetteerMatch> matches = new ArrayList<>();
        Words words = Words.of(text);
        char[] key = new char[NameKey.MAX_LENGTH + 1];
        int word = 0;
        while (word < words.size()) {
            word = findAt(text, words, word, key, matches);
        }
        return matches;
    }

    /// Adds the longest name that starts at `from`, if any, and returns the word to go on with.
    private int findAt(
            String text, Words words, int from, char[] key, List<GazetteerMatch> matches) {
        int start = words.start(from);
        if (Letters.isMark(text.charAt(start)) || Gap.isSuffix(text, start)) {
            return from + 1;
        }
        long hash = NameIndex.seed();
        int length = 0;
        long used = 0;
        @Nullable GazetteerMatch best = null;
        int next = from + 1;
        int last = Math.min(words.size(), from + MAX_WORDS);
        for (int word = from; word < last; word++) {
            if (word > from) {
                switch (Gap.between(
                        text, words.start(word - 1), words.end(word - 1), words.start(word))) {
                    case CLOSED -> {
                        return accept(text, best, next, matches);
                    }
                    case BREAK -> {
                        if (!index.leadsOn(hash)) {
                            return accept(text, best, next, matches);
                        }
                        used |= 1L << length;
                    }
                    case NONE -> {}
                }
            }
            long before = hash;
            for (int i = words.start(word); i < words.end(word); i++) {
                if (length == NameKey.MAX_LENGTH) {
                    return accept(text, best, next, matches);
                }
                before = hash;
                key[length++] = Letters.fold(text.charAt(i));
                hash = NameIndex.next(hash, key[length - 1]);
            }
            int end = words.end(word);
            if (Gap.isContraction(text, end)) {
                continue;
            }
            GazetteerMatch match = match(text, start, end, hash, key, length, used, false);
            if (match == null
                    && key[length - 1] == 's'
                    && length > MIN_PLURAL_STEM
                    && key[length - 2] != 's'
                    && !Gap.isSuffix(text, words.start(word))) {
                match = match(text, start, end, before, key, length - 1, used, true);
            }
            if (match != null) {
                best = match;
                next = word + 1;
            }
        }
        return accept(text, best, next, matches);
    }

    private int accept(
            String text, @Nullable GazetteerMatch best, int next, List<GazetteerMatch> matches) {
        if (best != null) {
            addSplit(text, best, matches);
        }
        return next;
    }

    /// Adds a match; a brand written before its product becomes a match of its own.
    private void addSplit(String text, GazetteerMatch match, List<GazetteerMatch> matches) {
        int letters = match.name().brandLetters();
        int start = match.span().start();
        int end = start;
        while (letters > 0 && end < match.span().end()) {
            letters -= Letters.fold(text.charAt(end++)) == Letters.NONE ? 0 : 1;
        }
        int rest = end;
        while (rest < match.span().end() && Letters.fold(text.charAt(rest)) == Letters.NONE) {
            rest++;
        }
        List<GazetteerName> brands =
                match.name().brandLetters() > 0 && rest > end
                        ? index.brands(NameKey.of(text.substring(start, end)).key())
                        : List.of();
        if (brands.isEmpty()) {
            matches.add(match);
            return;
        }
        matches.add(found(text, new Span(start, end), brands, false));
        matches.add(
                new GazetteerMatch(
                        new Span(rest, match.span().end()),
                        match.names(),
                        match.exactCase(),
                        match.lowerCase(),
                        match.plural()));
    }

    private @Nullable GazetteerMatch match(
            String text,
            int start,
            int end,
            long hash,
            char[] key,
            int length,
            long used,
            boolean plural) {
        int first = index.firstName(hash, key, length);
        List<GazetteerName> names = first < 0 ? List.of() : index.names(first, used);
        if (names.isEmpty()) {
            return null;
        }
        GazetteerMatch match = found(text, new Span(start, end), names, plural);
        // The plural of an ordinary word is more likely an ordinary word.
        return plural && match.ambiguous() ? null : match;
    }

    private static GazetteerMatch found(
            String text, Span span, List<GazetteerName> names, boolean plural) {
        GazetteerName name = names.getFirst();
        int stem = plural ? span.end() - 1 : span.end();
        boolean exact = sameCase(text, span.start(), stem, name.name());
        boolean lower = name.hasCapital() && isLower(text, span.start(), stem);
        return new GazetteerMatch(span, names, exact, lower, plural);
    }

    private static boolean isLower(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Letters and digits agree in case, whatever stands between them.
    private static boolean sameCase(String text, int start, int end, String name) {
        int j = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Letters.fold(c) == Letters.NONE) {
                continue;
            }
            while (j < name.length() && Letters.fold(name.charAt(j)) == Letters.NONE) {
                j++;
            }
            if (j == name.length()
                    || Character.isUpperCase(c) != Character.isUpperCase(name.charAt(j++))) {
                return false;
            }
        }
        return true;
    }
}
