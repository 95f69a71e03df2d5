package dev.parley.train.mention;

import dev.parley.annotators.mention.Bio;
import dev.parley.core.Document;
import dev.parley.text.Tokens;
import java.util.Arrays;

/// A text with what is known of the tags of its tokens.
///
/// @param allowed a token's possible tags, one bit each; all bits where nothing is known
/// @param source which corpus it comes from
/// @param weight in the objective
record TaggedText(Document document, Tokens tokens, byte[] allowed, String source, float weight) {
    static final byte ANY = (byte) ((1 << Bio.TAGS) - 1);

    /// A text none of whose tokens is in a name.
    static TaggedText outside(Document document, Tokens tokens, String source, float weight) {
        byte[] allowed = new byte[tokens.size()];
        Arrays.fill(allowed, (byte) (1 << Bio.OUTSIDE));
        return new TaggedText(document, tokens, allowed, source, weight);
    }

    /// Labels the tokens that lie in `[start, end)` as one name, when its edges are edges of tokens
    /// and no name is there yet.
    ///
    /// @return whether it was labelled
    boolean name(int start, int end, int type) {
        int from = 0;
        while (from < tokens.size() && tokens.start(from) < start) {
            from++;
        }
        int to = from;
        while (to < tokens.size() && tokens.end(to) <= end) {
            to++;
        }
        if (to == from || tokens.start(from) != start || tokens.end(to - 1) != end) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!isOutside(i)) {
                return false;
            }
        }
        for (int i = from; i < to; i++) {
            allowed[i] = (byte) (1 << (i == from ? Bio.begin(type) : Bio.inside(type)));
        }
        return true;
    }

    boolean isOutside(int token) {
        return allowed[token] == 1 << Bio.OUTSIDE;
    }

    /// The only possible tags; unknown tokens count as outside.
    int[] tags() {
        int[] tags = new int[allowed.length];
        for (int i = 0; i < tags.length; i++) {
            tags[i] =
                    Integer.bitCount(allowed[i]) == 1
                            ? Integer.numberOfTrailingZeros(allowed[i])
                            : Bio.OUTSIDE;
        }
        return tags;
    }
}
