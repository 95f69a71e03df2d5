package dev.parley.models.hashed;

import java.util.Arrays;

/// The words of a text as hashes and offsets: runs of letters and digits, lower-cased, apostrophes
/// inside left out; every other visible character is a word of its own. Numbers of three and more
/// digits lose their digits, not their length. One linear pass, no strings.
final class Words {
    static final byte PLAIN = 0;
    static final byte NUMBER = 1;
    static final byte MIXED = 2;
    static final byte CAPITALS = 3;
    static final byte MARK = 4;

    private long[] hashes;
    private int[] starts;
    private int[] ends;
    private byte[] shapes;
    private int size;

    private Words(int guess) {
        hashes = new long[guess];
        starts = new int[guess];
        ends = new int[guess];
        shapes = new byte[guess];
    }

    static Words of(CharSequence text) {
        int n = text.length();
        Words words = new Words(16 + n / 4);
        for (int i = 0; i < n; ) {
            char c = text.charAt(i);
            if (isLetterOrDigit(c)) {
                i = words.word(text, i, n);
            } else if (c <= ' ' || Character.isWhitespace(c) || c == '\u00a0') {
                i++;
            } else {
                int end = Character.isHighSurrogate(c) && i + 1 < n ? i + 2 : i + 1;
                long hash = Hash.SEED;
                for (int k = i; k < end; k++) {
                    hash = Hash.roll(hash, text.charAt(k));
                }
                words.add(hash, i, end, MARK);
                i = end;
            }
        }
        return words;
    }

    int size() {
        return size;
    }

    long hash(int i) {
        return hashes[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    byte shape(int i) {
        return shapes[i];
    }

    static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }

    static boolean isLetterOrDigit(char c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c);
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private int word(CharSequence text, int start, int n) {
        long hash = Hash.SEED;
        int digits = 0;
        int capitals = 0;
        int letters = 0;
        int i = start;
        for (; i < n; i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c)) {
                if (isApostrophe(c) && i + 1 < n && isLetterOrDigit(text.charAt(i + 1))) {
                    continue;
                }
                break;
            }
            letters++;
            digits += Character.isDigit(c) ? 1 : 0;
            capitals += Character.isUpperCase(c) ? 1 : 0;
            hash = Hash.roll(hash, fold(c));
        }
        byte shape = PLAIN;
        if (digits == letters) {
            shape = NUMBER;
            if (digits > 2) {
                hash = Hash.SEED;
                for (int k = 0; k < Math.min(digits, 9); k++) {
                    hash = Hash.roll(hash, '0');
                }
            }
        } else if (digits > 0) {
            shape = MIXED;
        } else if (capitals == letters && letters > 1) {
            shape = CAPITALS;
        }
        add(hash, start, i, shape);
        return i;
    }

    private void add(long hash, int start, int end, byte shape) {
        if (size == hashes.length) {
            int larger = size + 16 + size / 2;
            hashes = Arrays.copyOf(hashes, larger);
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            shapes = Arrays.copyOf(shapes, larger);
        }
        hashes[size] = hash;
        starts[size] = start;
        ends[size] = end;
        shapes[size] = shape;
        size++;
    }
}
