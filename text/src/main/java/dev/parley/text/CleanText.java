package dev.parley.text;

import dev.parley.core.OffsetMap;
import org.jspecify.annotations.Nullable;

/// Collects clean text from left to right together with the way back to the source. White space is
/// held until something follows it, so that runs become one and none stands at an end.
final class CleanText {
    private final String source;
    private final StringBuilder out;
    private final OffsetMap.Builder offsets = OffsetMap.builder();
    private int partStart;
    private int lineStart;
    private int spaceStart = -1;
    private int spaceEnd;
    private boolean breaks;
    private @Nullable String seam;
    private int seamStart;

    CleanText(String source) {
        this.source = source;
        this.out = new StringBuilder(source.length());
    }

    int length() {
        return out.length();
    }

    /// Clean characters since the last line break.
    int lineLength() {
        return out.length() - lineStart;
    }

    /// The last code point written, or -1.
    int last() {
        return out.isEmpty() ? -1 : out.codePointBefore(out.length());
    }

    /// White space of the source; `hard` asks for a line break in the clean text.
    void space(int start, int end, boolean hard) {
        if (spaceStart < 0) {
            spaceStart = start;
        }
        spaceEnd = end;
        breaks |= hard;
    }

    /// Source text as it is.
    void copy(int start, int end) {
        flush();
        out.append(source, start, end);
        offsets.copy(start, end - start);
    }

    /// A character that stands for a longer or different piece of the source.
    void replace(int start, int end, int codePoint) {
        flush();
        out.appendCodePoint(codePoint);
        offsets.replace(start, end, Character.charCount(codePoint));
    }

    private void flush() {
        if (seam != null) {
            out.append(seam);
            offsets.copy(seamStart, seam.length());
            seam = null;
            partStart = out.length();
            lineStart = partStart;
        }
        if (spaceStart >= 0) {
            if (out.length() > partStart) {
                out.append(breaks ? '\n' : ' ');
                offsets.replace(spaceStart, spaceEnd, 1);
                if (breaks) {
                    lineStart = out.length();
                }
            }
            spaceStart = -1;
            breaks = false;
        }
    }

    /// Ends a part: held white space is forgotten, and `separator` (which stands in the source from
    /// `sourceStart` on) is written when something follows.
    void seam(int sourceStart, String separator) {
        spaceStart = -1;
        breaks = false;
        seam = separator;
        seamStart = sourceStart;
    }

    String text() {
        return out.toString();
    }

    OffsetMap offsets() {
        return offsets.build();
    }
}
