package dev.parley.text;

import java.util.Arrays;

/// Finds the marks inside a paragraph: emphasis, links, code, strike, superscript, spoilers,
// escapes.
final class InlineMarks {
    private static final int NONE = -1;

    private final String text;
    private final int start;
    private final byte[] marks;

    /// Open runs of `*` and `_` as pairs (position, length), and open brackets; both per paragraph.
    private final IntStack stars = new IntStack();

    private final IntStack underscores = new IntStack();
    private final IntStack brackets = new IntStack();
    private int strike = NONE;
    private int spoiler = NONE;

    /// Where the search for a closing run of one, or of more, backticks has failed up to.
    private final int[] noTick = new int[2];

    /// Partner of each opening parenthesis of the line at hand, built when a link first asks.
    private int[] partner = new int[0];

    private int partnerLine = NONE;

    InlineMarks(String text, int start, byte[] marks) {
        this.text = text;
        this.start = start;
        this.marks = marks;
    }

    /// Marks without partner so far are text.
    void endParagraph() {
        stars.clear();
        underscores.clear();
        brackets.clear();
        strike = NONE;
        spoiler = NONE;
    }

    void line(int from, int to) {
        partnerLine = NONE;
        int i = from;
        while (i < to) {
            i = mark(text.charAt(i), from, i, to);
        }
    }

    private int mark(char c, int from, int i, int to) {
        return switch (c) {
            case '\\' -> escape(i, to);
            case '`' -> code(i, to);
            case '*', '_' -> emphasis(c, i, to);
            case '~' -> strike(i, to);
            case '^' -> superscript(i, to);
            case '[' -> {
                brackets.push(i);
                yield i + 1;
            }
            case ']' -> link(from, i, to);
            case '>', '&' -> spoilerOpen(i, to);
            case '!' -> spoilerClose(i, to);
            case 'h', 'H', 'w', 'W' -> {
                int host = Urls.hostStart(text, i, to);
                yield host < 0 ? i + 1 : Urls.end(text, host, to);
            }
            default -> i + 1;
        };
    }

    private void drop(int from, int to) {
        Arrays.fill(marks, from - start, to - start, Markdown.DROP);
    }

    private int escape(int i, int to) {
        if (i + 1 < to && CharKind.isAsciiPunctuation(text.charAt(i + 1))) {
            if (isShrug(i)) {
                return i + 2;
            }
            drop(i, i + 1);
            return text.charAt(i + 1) == '&' ? i + 1 : i + 2;
        }
        return i + 1;
    }

    /// The arm of ¯\_(ツ)_/¯.
    private boolean isShrug(int i) {
        return i > start && text.charAt(i - 1) == '¯';
    }

    private int code(int i, int to) {
        int length = run('`', i, to);
        int kind = length > 1 ? 1 : 0;
        int after = i + length;
        if (noTick[kind] > i) {
            return after;
        }
        int close = after;
        while (true) {
            close = text.indexOf('`', close, to);
            if (close < 0) {
                noTick[kind] = to;
                return after;
            }
            int closing = run('`', close, to);
            if ((closing > 1 ? 1 : 0) == kind) {
                drop(i, after);
                drop(close, close + closing);
                return close + closing;
            }
            close += closing;
        }
    }

    private int run(char c, int i, int to) {
        int j = i;
        while (j < to && text.charAt(j) == c) {
            j++;
        }
        return j - i;
    }

    /// Runs of `*` or `_`. Between two letters a run is a mask (`f*ck`) or part of a name
    /// (`snake_case`), not emphasis, unless it closes a run of two or more (`**bold**s`).
    private int emphasis(char c, int i, int to) {
        int length = run(c, i, to);
        int after = i + length;
        boolean wordBefore = i > start && CharKind.isWord(text.charAt(i - 1));
        boolean wordAfter = after < to && CharKind.isWord(text.charAt(after));
        boolean blankBefore = i == start || CharKind.isSpace(text.charAt(i - 1));
        boolean blankAfter = after == to || CharKind.isSpace(text.charAt(after));
        IntStack open = c == '*' ? stars : underscores;
        int left = length;
        if (!blankBefore && (!wordAfter || (length > 1 && c == '*'))) {
            left = close(open, i, length);
        }
        if (left > 0 && !blankAfter && !wordBefore) {
            open.push(after - left);
            open.push(left);
        }
        return after;
    }

    /// Closes open runs with the `length` marks at `i`; returns how many marks are left over.
    private int close(IntStack open, int i, int length) {
        int left = length;
        int at = i;
        while (left > 0 && !open.isEmpty()) {
            int opened = open.pop();
            int position = open.pop();
            int used = Math.min(left, opened);
            drop(position + opened - used, position + opened);
            drop(at, at + used);
            at += used;
            left -= used;
            if (opened > used) {
                open.push(position);
                open.push(opened - used);
            }
        }
        return left;
    }

    private int strike(int i, int to) {
        int length = run('~', i, to);
        if (length != 2) {
            return i + length;
        }
        boolean blankAfter = i + 2 == to || CharKind.isSpace(text.charAt(i + 2));
        if (strike != NONE && i > strike + 2) {
            drop(strike, strike + 2);
            drop(i, i + 2);
            strike = NONE;
        } else if (!blankAfter) {
            strike = i;
        }
        return i + 2;
    }

    /// `^` lifts what follows; `2^10` is arithmetic and `^_^` a face.
    private int superscript(int i, int to) {
        int after = i + run('^', i, to);
        boolean lifts =
                after < to
                        && (CharKind.isWord(text.charAt(after))
                                || text.charAt(after) == '('
                                || text.charAt(after) == '[');
        boolean arithmetic =
                i > start
                        && CharKind.isWord(text.charAt(i - 1))
                        && after < to
                        && CharKind.isAsciiDigit(text.charAt(after));
        if (lifts && !arithmetic) {
            drop(i, after);
        }
        return after;
    }

    private int spoilerOpen(int i, int to) {
        int after =
                text.charAt(i) == '>' ? i + 1 : Urls.startsWith(text, i, to, "&gt;") ? i + 4 : NONE;
        if (after != NONE
                && after + 1 < to
                && text.charAt(after) == '!'
                && !CharKind.isSpace(text.charAt(after + 1))) {
            spoiler = i;
            return after + 1;
        }
        return i + 1;
    }

    private int spoilerClose(int i, int to) {
        int after =
                i + 1 < to && text.charAt(i + 1) == '<'
                        ? i + 2
                        : Urls.startsWith(text, i + 1, to, "&lt;") ? i + 5 : NONE;
        if (after == NONE || spoiler == NONE) {
            return i + 1;
        }
        drop(spoiler, spoiler + (text.charAt(spoiler) == '>' ? 2 : 5));
        drop(i, after);
        spoiler = NONE;
        return after;
    }

    private int link(int from, int i, int to) {
        if (brackets.isEmpty()) {
            return i + 1;
        }
        int open = brackets.pop();
        if (i + 1 >= to || text.charAt(i + 1) != '(') {
            return i + 1;
        }
        int close = partner(i + 1, from, to);
        if (close < 0 || !isDestination(i + 2, close)) {
            return i + 1;
        }
        boolean image = open > start && text.charAt(open - 1) == '!';
        drop(image ? open - 1 : open, image && isPlaceholder(open + 1, i) ? i : open + 1);
        drop(i, close + 1);
        return close + 1;
    }

    private boolean isPlaceholder(int from, int to) {
        return to - from == 3 && (text.startsWith("gif", from) || text.startsWith("img", from));
    }

    /// An address has no white space, save before a quoted title, and no brackets (which also keeps
    /// nested candidates from being walked again and again).
    private boolean isDestination(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '[' || c == ']') {
                return false;
            }
            if (CharKind.isSpace(c)) {
                int next = i + 1;
                boolean title =
                        next < to
                                && (text.charAt(next) == '"'
                                        || text.charAt(next) == '\''
                                        || text.charAt(next) == ')'
                                        || text.startsWith("&quot;", next));
                return title || next == to || Urls.hostStart(text, from, to) >= 0;
            }
        }
        return true;
    }

    /// Where the parenthesis that opens at `i` closes on this line; -1 when it does not.
    private int partner(int i, int from, int to) {
        if (partnerLine != from) {
            match(from, to);
            partnerLine = from;
        }
        return partner[i - from];
    }

    private void match(int from, int to) {
        if (partner.length < to - from) {
            partner = new int[to - from];
        }
        IntStack open = new IntStack();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            partner[i - from] = NONE;
            if (c == '(' && (i == from || text.charAt(i - 1) != '\\')) {
                open.push(i);
            } else if (c == ')' && !open.isEmpty() && text.charAt(i - 1) != '\\') {
                partner[open.pop() - from] = i;
            }
        }
    }
}
