package dev.parley.annotators.mention;

import java.util.List;

/// Tags of tokens: outside, or the begin or inside of a name of one of three types.
///
/// Tag 0 is outside; type `t` begins with `1 + 2 t` and goes on with `2 + 2 t`.
public final class Bio {
    /// Values of the type of a mention, in tag order.
    public static final List<String> TYPES = List.of("brand", "product", "creative_work");

    /// How many tags there are.
    public static final int TAGS = 1 + 2 * TYPES.size();

    /// Tag of a token that belongs to no name.
    public static final int OUTSIDE = 0;

    private Bio() {}

    public static int begin(int type) {
        return 1 + 2 * type;
    }

    public static int inside(int type) {
        return 2 + 2 * type;
    }

    /// Whether the tag is the first token of a name.
    public static boolean isBegin(int tag) {
        return (tag & 1) == 1;
    }

    /// Whether the tag goes on with a name.
    public static boolean isInside(int tag) {
        return tag != OUTSIDE && (tag & 1) == 0;
    }

    /// Index into [#TYPES] of a tag other than [#OUTSIDE].
    public static int type(int tag) {
        return (tag - 1) >> 1;
    }

    /// Whether `to` may follow `from`: a name's inside follows only its own begin or inside.
    ///
    /// @param from tag before; use [#OUTSIDE] for the start of a text
    public static boolean follows(int from, int to) {
        return !isInside(to) || (from != OUTSIDE && type(from) == type(to));
    }
}
