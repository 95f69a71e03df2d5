package dev.parley.knowledge.gazetteer;

import java.util.Arrays;

/// The words of a text: maximal runs of letters and digits, and single `&` and `+`.
final class Words {
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    private Words() {}

    static Words of(String text) {
        var words = new Words();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Letters.fold(c) == Letters.NONE) {
                i++;
                continue;
            }
            int end = i + 1;
            if (!Letters.isMark(c)) {
                while (end < text.length() && isInner(text.charAt(end))) {
                    end++;
                }
            }
            words.add(i, end);
            i = end;
        }
        return words;
    }

    private static boolean isInner(char c) {
        return Letters.fold(c) != Letters.NONE && !Letters.isMark(c);
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    int size() {
        return size;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }
}
