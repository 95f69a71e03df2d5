package dev.parley.text;

import dev.parley.core.Document;
import dev.parley.core.ThreadContext;
import dev.parley.core.Utterance;
import org.jspecify.annotations.Nullable;

/// Turns an utterance as given (Reddit markdown, HTML references, invisible characters) into the
// plain
/// text that annotators read, with an exact way back to [Utterance#source()].
///
/// What becomes of the source:
///
/// | source | clean text |
/// | --- | --- |
/// | `&amp;`, `&#39;`, `&amp;#x200B;` | the character |
/// | `[text](url)`, `![alt](url)` | `text`, `alt` |
/// | a bare address | its host without `www.` (`amazon.com`): who is linked is evidence, the path
// is noise |
/// | marks of bold, italic, strike, code, superscript, spoiler, heading, quote, bullet, table |
// nothing |
/// | `\*` | `*` |
/// | white space | one space, or one line feed where the reader sees a new line |
/// | NUL, other control and zero-width characters | nothing (joiners stay inside emoji and words) |
/// | half a surrogate pair | U+FFFD |
/// | a body of just `[deleted]` or `[removed]` | nothing |
///
/// Titles know no markdown: there only references, addresses, white space and invisible characters
// are
/// treated. Stateless, so one instance serves all threads; time and memory grow linearly with the
// text.
public final class Cleaner {
    /// A line at most this long, in clean characters, was ended on purpose: people who write one
    // fact a
    /// line do not know that markdown joins lines. Longer lines are wrapped text.
    private static final int SHORT_LINE = 50;

    private static final Cleaner INSTANCE = new Cleaner();

    private Cleaner() {}

    public static Cleaner of() {
        return INSTANCE;
    }

    /// The clean text of an utterance. Never fails: any string is a text, and an empty one is
    // empty.
    public Document clean(Utterance utterance, ThreadContext thread) {
        String source = utterance.source();
        CleanText out = new CleanText(source);
        int titleLength = utterance.title().length();
        if (!isGone(utterance.title())) {
            part(source, 0, titleLength, null, out);
        }
        int titleEnd = out.length();
        int bodyStart = source.length() - utterance.body().length();
        if (!isGone(utterance.body())) {
            if (titleEnd > 0) {
                out.seam(titleLength, Utterance.SEPARATOR);
            }
            part(source, bodyStart, source.length(), Markdown.marks(source, bodyStart), out);
        }
        return new Document(utterance, out.text(), out.offsets(), titleEnd, thread);
    }

    /// The clean text of an utterance whose thread is unknown.
    public Document clean(Utterance utterance) {
        return clean(utterance, ThreadContext.NONE);
    }

    private static boolean isGone(String part) {
        if (part.length() > 24 || part.isEmpty()) {
            return false;
        }
        String bare = part.strip();
        return bare.equals("[deleted]")
                || bare.equals("[removed]")
                || bare.equals("[deleted by user]");
    }

    private static void part(
            String source, int start, int end, byte @Nullable [] marks, CleanText out) {
        int i = start;
        while (i < end) {
            byte mark = marks == null ? Markdown.KEEP : marks[i - start];
            if (mark == Markdown.DROP) {
                i++;
            } else if (mark == Markdown.BLANK || mark == Markdown.BREAK) {
                out.space(i, i + 1, mark == Markdown.BREAK);
                i++;
            } else {
                int run = plainRun(source, i, end, marks, start);
                if (run > i) {
                    out.copy(i, run);
                    i = run;
                } else {
                    i = special(source, i, end, out);
                }
            }
        }
    }

    /// One past the last of the plain ASCII characters from `i` on: those that need no thought.
    private static int plainRun(String source, int i, int end, byte @Nullable [] marks, int start) {
        int run = i;
        while (run < end
                && isPlain(source.charAt(run))
                && (marks == null || marks[run - start] == 0)) {
            run++;
        }
        return run;
    }

    /// Not `h` and `w`, which may begin an address.
    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7F && c != '&' && (c & ~0x20) != 'H' && (c & ~0x20) != 'W';
    }

    /// Treats what stands at `i` and tells where to go on.
    private static int special(String source, int i, int end, CleanText out) {
        char c = source.charAt(i);
        if (c == ' ') {
            out.space(i, i + 1, false);
            return i + 1;
        }
        if (c == '\n' || c == '\r') {
            out.space(i, i + 1, out.lineLength() <= SHORT_LINE);
            return i + 1;
        }
        int host = Urls.hostStart(source, i, end);
        if (host >= 0) {
            out.copy(host, Urls.hostEnd(source, host, end));
            return Urls.end(source, host, end);
        }
        if (c == '&') {
            long entity = Entities.decode(source, i, end);
            if (entity >= 0) {
                int next = (int) (entity >>> 32);
                character((int) entity, source, i, next, end, out);
                return next;
            }
        }
        int codePoint = source.codePointAt(i);
        int next = Math.min(end, i + Character.charCount(codePoint));
        character(codePoint, source, i, next, end, out);
        return next;
    }

    private static void character(
            int c, String source, int start, int next, int end, CleanText out) {
        if (CharKind.isSpace(c)) {
            out.space(start, next, c == 0x2028 || c == 0x2029);
        } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            out.replace(start, next, 0xFFFD);
        } else if (!CharKind.isInvisible(c) && !isIdleJoiner(c, out.last(), source, next, end)) {
            if (next - start == Character.charCount(c) && source.codePointAt(start) == c) {
                out.copy(start, next);
            } else {
                out.replace(start, next, c);
            }
        }
    }

    /// A joiner joins emoji (U+200D) or shapes letters of scripts beyond Latin; elsewhere it is
    // noise.
    private static boolean isIdleJoiner(int c, int before, String source, int next, int end) {
        if (c != 0x200D && c != 0x200C) {
            return false;
        }
        if (next >= end || before < 0) {
            return true;
        }
        int after = source.codePointAt(next);
        boolean emoji =
                (CharKind.isEmoji(before) || CharKind.isVariationSelector(before))
                        && CharKind.isEmoji(after);
        boolean letters =
                before >= 0x590
                        && after >= 0x590
                        && Character.isLetter(after)
                        && CharKind.isWord(before);
        return !emoji && !letters;
    }
}
