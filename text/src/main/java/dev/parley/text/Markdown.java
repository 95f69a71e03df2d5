package dev.parley.text;

/// Says of each character of a markdown text whether the reader sees it.
///
/// One pass over the lines, each walked once from left to right. Only marks that do something are
/// dropped: an asterisk without partner is text. Look-ahead is bounded or remembered, so that a
// million
/// open brackets cost what a million letters cost.
final class Markdown {
    /// The reader sees the character.
    static final byte KEEP = 0;

    /// The reader does not see it.
    static final byte DROP = 1;

    /// It parts words, such as a table's pipe.
    static final byte BLANK = 2;

    /// It ends a line for the reader.
    static final byte BREAK = 3;

    private final String text;
    private final int start;
    private final int end;
    private final byte[] marks;
    private final InlineMarks inline;
    private boolean fenced;
    private boolean table;

    private Markdown(String text, int start) {
        this.text = text;
        this.start = start;
        this.end = text.length();
        this.marks = new byte[end - start];
        this.inline = new InlineMarks(text, start, marks);
    }

    /// Marks of `text` from `start` to its end; element `i` speaks of character `start + i`.
    static byte[] marks(String text, int start) {
        Markdown markdown = new Markdown(text, start);
        markdown.run();
        return markdown.marks;
    }

    private void run() {
        int line = start;
        while (line < end) {
            int lineEnd = lineEnd(line);
            line(line, lineEnd);
            line = lineEnd + 1;
        }
    }

    private int lineEnd(int line) {
        int newline = text.indexOf('\n', line);
        return newline < 0 ? end : newline;
    }

    private void line(int line, int lineEnd) {
        int i = skipBlanks(line, lineEnd);
        if (i == lineEnd) {
            inline.endParagraph();
            breakAt(line - 1);
            breakAt(lineEnd);
            table = false;
            return;
        }
        int content = quote(i, lineEnd);
        boolean structured = content > i;
        if (isFence(content, lineEnd)) {
            fenced = !fenced;
            drop(line, lineEnd);
            endLine(line, lineEnd);
            return;
        }
        if (fenced) {
            endLine(line, lineEnd);
            return;
        }
        if (isRule(content, lineEnd) || isTableRule(content, lineEnd)) {
            drop(content, lineEnd);
            endLine(line, lineEnd);
            return;
        }
        int body = bullet(heading(content, lineEnd), lineEnd);
        structured |= body > content || isNumbered(body, lineEnd);
        boolean pipes = pipes(body, lineEnd);
        if (structured || pipes) {
            endLine(line, lineEnd);
        } else if (lineEnd - line >= 2
                && text.charAt(lineEnd - 1) == ' '
                && text.charAt(lineEnd - 2) == ' ') {
            breakAt(lineEnd);
        }
        inline.line(body, lineEnd);
    }

    /// A line of its own: nothing reaches over its ends.
    private void endLine(int line, int lineEnd) {
        inline.endParagraph();
        breakAt(line - 1);
        breakAt(lineEnd);
    }

    private void breakAt(int newline) {
        if (newline >= start && newline < end) {
            marks[newline - start] = BREAK;
        }
    }

    private void drop(int from, int to) {
        java.util.Arrays.fill(marks, from - start, to - start, DROP);
    }

    private int skipBlanks(int from, int to) {
        int i = from;
        while (i < to && CharKind.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// Drops marks of quotation (`>`, escaped or not) and tells where the quoted text begins.
    private int quote(int from, int to) {
        int i = from;
        while (i < to) {
            int after = greater(i, to);
            if (after < 0 || (after < to && text.charAt(after) == '!')) {
                break;
            }
            drop(i, after);
            i = skipBlanks(after, to);
        }
        return i;
    }

    private int greater(int i, int to) {
        if (text.charAt(i) == '>') {
            return i + 1;
        }
        return Urls.startsWith(text, i, to, "&gt;") ? i + 4 : -1;
    }

    /// Three backticks or tildes and at most one word, the language.
    private boolean isFence(int i, int to) {
        if (!Urls.startsWith(text, i, to, "```") && !Urls.startsWith(text, i, to, "~~~")) {
            return false;
        }
        int word = skipBlanks(i + 3, to);
        int j = word;
        while (j < to && !CharKind.isSpace(text.charAt(j))) {
            if (text.charAt(j) == '`' && j > i + 3) {
                return false;
            }
            j++;
        }
        return skipBlanks(j, to) == to && (word == i + 3 || word == to);
    }

    /// A line of three or more of `-`, `*`, `_`, `=` and nothing else.
    private boolean isRule(int from, int to) {
        char mark = from < to ? text.charAt(from) : ' ';
        if (mark != '-' && mark != '*' && mark != '_' && mark != '=') {
            return false;
        }
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == mark) {
                count++;
            } else if (!CharKind.isSpace(c)) {
                return false;
            }
        }
        return count >= 3;
    }

    /// The line between a table's head and its rows, such as `:--|:-:`. The lines after it are
    // rows.
    private boolean isTableRule(int from, int to) {
        if (!isTableRuleShape(from, to)) {
            return false;
        }
        table = true;
        return true;
    }

    private boolean isTableRuleShape(int from, int to) {
        boolean pipe = false;
        boolean dash = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            pipe |= c == '|';
            dash |= c == '-';
            if (c != '|' && c != '-' && c != ':' && !CharKind.isSpace(c)) {
                return false;
            }
        }
        return pipe && dash;
    }

    private int heading(int from, int to) {
        int i = from;
        while (i < to && i - from < 6 && text.charAt(i) == '#') {
            i++;
        }
        boolean heading = i > from && i < to && (i - from > 1 || CharKind.isSpace(text.charAt(i)));
        if (!heading) {
            return from;
        }
        drop(from, i);
        return skipBlanks(i, to);
    }

    private int bullet(int from, int to) {
        if (from + 1 >= to || !CharKind.isSpace(text.charAt(from + 1))) {
            return from;
        }
        char c = text.charAt(from);
        if (c != '*' && c != '-' && c != '+' && c != '•') {
            return from;
        }
        drop(from, from + 1);
        return skipBlanks(from + 1, to);
    }

    private boolean isNumbered(int from, int to) {
        int i = from;
        while (i < to && i - from < 4 && CharKind.isAsciiDigit(text.charAt(i))) {
            i++;
        }
        return i > from
                && i + 1 < to
                && (text.charAt(i) == '.' || text.charAt(i) == ')')
                && CharKind.isSpace(text.charAt(i + 1));
    }

    /// Turns a table row's pipes into blanks; tells whether the line is a row.
    private boolean pipes(int from, int to) {
        int pipe = text.indexOf('|', from, to);
        if (pipe < 0) {
            table = false;
            return false;
        }
        if (!table && !isHead(to)) {
            return false;
        }
        for (int i = pipe; i >= 0 && i < to; i = text.indexOf('|', i + 1, to)) {
            marks[i - start] = BLANK;
        }
        return true;
    }

    private boolean isHead(int lineEnd) {
        return lineEnd < end
                && isTableRuleShape(skipBlanks(lineEnd + 1, end), lineEnd(lineEnd + 1));
    }
}
