package dev.parley.annotators.mention;

import dev.parley.text.Tokenizer;
import dev.parley.text.Tokens;
import java.util.Arrays;

/// Tokens as names need them: the text's tokens, cut where a name may end inside one.
///
/// A possessive ending (`Sony's`) is cut off; a token with inner marks (`Canon/Nikon`,
/// `AK-47-style`) is cut at each of them when it is no single name with digits.
public final class NameTokens {
    private NameTokens() {}

    public static Tokens of(String text) {
        return refine(text, Tokenizer.tokens(text));
    }

    /// Cuts the tokens of a text.
    public static Tokens refine(String text, Tokens tokens) {
        int[] starts = new int[tokens.size() + 8];
        int[] ends = new int[tokens.size() + 8];
        int n = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int start = tokens.start(i);
            int end = tokens.end(i);
            for (int from = start; from < end; ) {
                int to = cut(text, start, from, end);
                if (n == starts.length) {
                    starts = Arrays.copyOf(starts, n * 2);
                    ends = Arrays.copyOf(ends, n * 2);
                }
                starts[n] = from;
                ends[n++] = to;
                from = to;
            }
        }
        return new Tokens(text, Arrays.copyOf(starts, n), Arrays.copyOf(ends, n));
    }

    private static int cut(String text, int start, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            boolean apostrophe = c == '\'' || c == '\u2019';
            if (apostrophe
                    && i > from
                    && i + 2 == end
                    && (text.charAt(i + 1) == 's' || text.charAt(i + 1) == 'S')) {
                return i;
            }
        }
        return end;
    }
}
