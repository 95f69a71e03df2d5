package dev.parley.knowledge.gazetteer;

/// A name reduced to its folded letters and digits, with the places where a writer may break it.
///
/// `G Pro X`, `G-Pro X` and `gpro x` have the key `gprox`; the first allows breaks after `g` and
/// `gpro`. A break is allowed where the name has one, between a small letter and a capital, between
/// letter and digit, and around `&` and `+`.
///
/// @param key folded letters, digits, `&`, `+`
/// @param breaks bit i is set when a break before `key.charAt(i)` is allowed
record NameKey(String key, long breaks) {
    /// Keys longer than this are in no gazetteer: a break needs a bit of a long.
    static final int MAX_LENGTH = 40;

    static NameKey of(String name) {
        var key = new StringBuilder();
        long breaks = 0;
        char previous = Letters.NONE;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char folded = Letters.fold(c);
            if (folded != Letters.NONE) {
                int at = key.length();
                if (at > 0 && at < Long.SIZE && mayBreak(previous, c)) {
                    breaks |= 1L << at;
                }
                key.append(folded);
                previous = c;
            } else {
                previous = Letters.NONE;
            }
        }
        return new NameKey(key.toString(), breaks);
    }

    private static boolean mayBreak(char before, char after) {
        return before == Letters.NONE
                || Letters.isMark(before)
                || Letters.isMark(after)
                || (Character.isLowerCase(before) && Character.isUpperCase(after))
                || Character.isDigit(before) != Character.isDigit(after);
    }
}
