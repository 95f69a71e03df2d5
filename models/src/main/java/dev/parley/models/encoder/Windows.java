package dev.parley.models.encoder;

/// Which ranges of a text's pieces the encoder reads, one run each, and which range of each window
/// gives the states.
///
/// A text that fits one window has one. A longer one has the fewest windows that overlap by at
/// least [#OVERLAP] pieces, of nearly equal length; an overlap is split in the middle, so that a
/// piece's state comes from the window in which it stands further from the edge.
///
/// @param starts first piece of each window
/// @param ends one past its last piece
/// @param keepStarts first piece whose state this window gives
/// @param keepEnds one past the last
record Windows(int[] starts, int[] ends, int[] keepStarts, int[] keepEnds) {
    /// Pieces in a window, without `[CLS]` and `[SEP]`.
    static final int LENGTH = 126;

    /// Pieces that two neighbouring windows share at least.
    static final int OVERLAP = 16;

    static Windows of(int pieces, Budget budget) {
        if (pieces == 0) {
            return new Windows(new int[0], new int[0], new int[0], new int[0]);
        }
        int needed = pieces <= LENGTH ? 1 : ceilDiv(pieces - OVERLAP, LENGTH - OVERLAP);
        int count = Math.min(needed, budget.maxWindows());
        int[] starts = new int[count];
        int[] ends = new int[count];
        int length = count < needed ? LENGTH : ceilDiv(pieces + OVERLAP * (count - 1), count);
        for (int w = 0; w < count; w++) {
            starts[w] = count == 1 ? 0 : (int) ((long) w * (pieces - length) / (count - 1));
            ends[w] = Math.min(pieces, starts[w] + length);
        }
        return new Windows(starts, ends, keepStarts(starts, ends), keepEnds(starts, ends));
    }

    int count() {
        return starts.length;
    }

    /// How many pieces get a state.
    int kept() {
        int kept = 0;
        for (int w = 0; w < count(); w++) {
            kept += keepEnds[w] - keepStarts[w];
        }
        return kept;
    }

    private static int[] keepStarts(int[] starts, int[] ends) {
        int[] keep = starts.clone();
        for (int w = 1; w < keep.length; w++) {
            keep[w] = starts[w] < ends[w - 1] ? middle(starts[w], ends[w - 1]) : starts[w];
        }
        return keep;
    }

    private static int[] keepEnds(int[] starts, int[] ends) {
        int[] keep = ends.clone();
        for (int w = 0; w + 1 < keep.length; w++) {
            keep[w] = starts[w + 1] < ends[w] ? middle(starts[w + 1], ends[w]) : ends[w];
        }
        return keep;
    }

    private static int middle(int nextStart, int end) {
        return (nextStart + end + 1) / 2;
    }

    private static int ceilDiv(int a, int b) {
        return (a + b - 1) / b;
    }
}
