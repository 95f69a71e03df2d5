package dev.parley.annotators.mention;

import dev.parley.text.Tokens;

/// What the tokens of one text look like: their letters, casing, and the line that they stand in.
///
/// Computed once a document in one pass over its characters; every array has one cell a token.
final class Glance {
    final int size;

    /// Hash of the lower-cased token.
    final int[] word;

    final int[] prefix2;
    final int[] prefix3;
    final int[] prefix4;
    final int[] suffix2;
    final int[] suffix3;
    final int[] suffix4;

    /// Hash of the token with letters and digits replaced by their kinds, runs shortened to two.
    final int[] shape;

    /// Ordinal of [Casing].
    final int[] casing;

    /// What stands between this token and the one before: 0 nothing, 1 white space, 2 a line break.
    final int[] gap;

    /// Whether a sentence or a line begins here, 0 or 1.
    final int[] opens;

    /// Casing of the line: 0 no capitals, 1 mixed, 2 Title Case, 3 ALL CAPS, 4 too short to tell;
    /// plus 5 in the title.
    final int[] line;

    /// How often the token's lower-cased form occurs: 1, 2 or 3 for more; plus 3 when it is written
    /// with a capital inside a sentence somewhere.
    final int[] repeat;

    private static final Casing[] CASINGS = Casing.values();

    Glance(String text, int titleEnd, Tokens tokens) {
        size = tokens.size();
        word = new int[size];
        prefix2 = new int[size];
        prefix3 = new int[size];
        prefix4 = new int[size];
        suffix2 = new int[size];
        suffix3 = new int[size];
        suffix4 = new int[size];
        shape = new int[size];
        casing = new int[size];
        gap = new int[size];
        opens = new int[size];
        line = new int[size];
        repeat = new int[size];
        for (int i = 0; i < size; i++) {
            letters(text, tokens.start(i), tokens.end(i), i);
            gap[i] = i == 0 ? 2 : gap(text, tokens.end(i - 1), tokens.start(i));
            opens[i] = gap[i] == 2 || i > 0 && opens(text, tokens, i) ? 1 : 0;
        }
        lines(titleEnd, tokens);
        repeats();
    }

    /// Casing of token `i`.
    Casing casing(int i) {
        return CASINGS[casing[i]];
    }

    private void letters(String text, int start, int end, int i) {
        int hash = 17;
        int form = 19;
        int last = 0;
        int run = 0;
        for (int at = start; at < end; at++) {
            char c = Character.toLowerCase(text.charAt(at));
            hash = Hash.next(hash, c);
            switch (at - start) {
                case 1 -> prefix2[i] = hash;
                case 2 -> prefix3[i] = hash;
                case 3 -> prefix4[i] = hash;
                default -> {}
            }
            int kind = kind(text.charAt(at));
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2) {
                form = Hash.next(form, kind);
            }
        }
        word[i] = hash;
        shape[i] = form;
        int tail = 23;
        for (int n = 1; n <= 4 && end - n >= start; n++) {
            tail = Hash.next(tail, Character.toLowerCase(text.charAt(end - n)));
            switch (n) {
                case 2 -> suffix2[i] = tail;
                case 3 -> suffix3[i] = tail;
                case 4 -> suffix4[i] = tail;
                default -> {}
            }
        }
        casing[i] = Casing.of(text, start, end).ordinal();
    }

    private static int kind(char c) {
        if (c >= '0' && c <= '9') {
            return 1;
        }
        if (Character.isUpperCase(c)) {
            return 2;
        }
        return Character.isLetter(c) ? 3 : c;
    }

    private static int gap(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                return 2;
            }
        }
        return from == to ? 0 : 1;
    }

    private boolean opens(String text, Tokens tokens, int i) {
        char before = text.charAt(tokens.start(i - 1));
        boolean single = tokens.end(i - 1) - tokens.start(i - 1) == 1;
        if (before == '.' || before == '!' || before == '?') {
            return gap[i] == 1;
        }
        return single && opens[i - 1] == 1 && casing(i - 1) == Casing.MARK;
    }

    private void lines(int titleEnd, Tokens tokens) {
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && gap[to] != 2) {
                to++;
            }
            int kind = lineKind(from, to) + (tokens.start(from) < titleEnd ? 5 : 0);
            for (int i = from; i < to; i++) {
                line[i] = kind;
            }
            from = to;
        }
    }

    private int lineKind(int from, int to) {
        int words = 0;
        int raised = 0;
        int upper = 0;
        for (int i = from; i < to; i++) {
            Casing c = casing(i);
            if (c.isWord()) {
                words++;
                raised += c.isRaised() ? 1 : 0;
                upper += c == Casing.UPPER || c == Casing.LETTER ? 1 : 0;
            }
        }
        if (words < 3) {
            return 4;
        }
        if (upper * 10 >= words * 7) {
            return 3;
        }
        return raised == 0 ? 0 : raised * 10 >= words * 6 ? 2 : 1;
    }

    private void repeats() {
        int capacity = Integer.highestOneBit(Math.max(8, size)) * 4;
        int[] key = new int[capacity];
        int[] count = new int[capacity];
        boolean[] name = new boolean[capacity];
        int[] slot = new int[size];
        for (int i = 0; i < size; i++) {
            int at = Hash.finish(word[i]) & (capacity - 1);
            while (count[at] > 0 && key[at] != word[i]) {
                at = (at + 1) & (capacity - 1);
            }
            key[at] = word[i];
            count[at]++;
            slot[i] = at;
            int lineCasing = line[i] % 5;
            name[at] |= opens[i] == 0 && lineCasing == 1 && casing(i).isRaised();
        }
        for (int i = 0; i < size; i++) {
            repeat[i] = Math.min(3, count[slot[i]]) + (name[slot[i]] ? 3 : 0);
        }
    }
}
