package dev.parley.core;

import java.util.Arrays;

/// Maps offsets of a clean text back to the source text that it was made from.
///
/// Stored as segments: from clean offset `clean[i]` on, the source offset is `source[i] + (offset -
/// clean[i])`, but never past `sourceEnd[i]` (a segment whose clean text is longer or shorter than
/// its source, such as a decoded HTML entity, is clipped there). Immutable; look-ups are O(log
/// segments).
public final class OffsetMap {
    private final int[] clean;
    private final int[] source;
    private final int[] sourceEnd;
    private final int cleanLength;

    private OffsetMap(int[] clean, int[] source, int[] sourceEnd, int cleanLength) {
        this.clean = clean;
        this.source = source;
        this.sourceEnd = sourceEnd;
        this.cleanLength = cleanLength;
    }

    /// The map of a text onto itself.
    public static OffsetMap identity(int length) {
        return builder().copy(0, length).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /// The source range that a clean range was made from. An empty clean range maps to an empty
    /// range.
    ///
    /// @throws IndexOutOfBoundsException when the span reaches past the clean text
    public Span toSource(Span span) {
        if (span.end() > cleanLength) {
            throw new IndexOutOfBoundsException(
                    "span " + span + " reaches past the clean text of length " + cleanLength);
        }
        if (clean.length == 0) {
            return new Span(0, 0);
        }
        int start = startOf(span.start());
        return span.length() == 0
                ? new Span(start, start)
                : new Span(start, Math.max(start, endOf(span.end())));
    }

    private int startOf(int offset) {
        int i = segment(offset);
        return Math.min(source[i] + (offset - clean[i]), sourceEnd[i]);
    }

    private int endOf(int offset) {
        int i = segment(offset - 1);
        int segmentCleanEnd = i + 1 < clean.length ? clean[i + 1] : cleanLength;
        return offset == segmentCleanEnd
                ? sourceEnd[i]
                : Math.min(source[i] + (offset - clean[i]), sourceEnd[i]);
    }

    private int segment(int offset) {
        int i = Arrays.binarySearch(clean, offset);
        return i >= 0 ? i : Math.max(0, -i - 2);
    }

    /// Collects segments from left to right.
    public static final class Builder {
        private int[] clean = new int[8];
        private int[] source = new int[8];
        private int[] sourceEnd = new int[8];
        private int size;
        private int cleanLength;

        private Builder() {}

        /// The next `length` clean units are the source units from `sourceStart` on, unchanged.
        public Builder copy(int sourceStart, int length) {
            return replace(sourceStart, sourceStart + length, length);
        }

        /// The next `length` clean units stand for the source range `[sourceStart, sourceEnd)`.
        public Builder replace(int sourceStart, int sourceEndExclusive, int length) {
            if (length == 0) {
                return this;
            }
            boolean straight = sourceEndExclusive - sourceStart == length;
            if (size > 0 && straight && continues(sourceStart)) {
                sourceEnd[size - 1] = sourceEndExclusive;
                cleanLength += length;
                return this;
            }
            if (size == clean.length) {
                clean = Arrays.copyOf(clean, size * 2);
                source = Arrays.copyOf(source, size * 2);
                sourceEnd = Arrays.copyOf(sourceEnd, size * 2);
            }
            clean[size] = cleanLength;
            source[size] = sourceStart;
            sourceEnd[size] = sourceEndExclusive;
            size++;
            cleanLength += length;
            return this;
        }

        private boolean continues(int sourceStart) {
            int last = size - 1;
            return sourceEnd[last] == sourceStart
                    && sourceStart - source[last] == cleanLength - clean[last];
        }

        public int cleanLength() {
            return cleanLength;
        }

        public OffsetMap build() {
            return new OffsetMap(
                    Arrays.copyOf(clean, size),
                    Arrays.copyOf(source, size),
                    Arrays.copyOf(sourceEnd, size),
                    cleanLength);
        }
    }
}
