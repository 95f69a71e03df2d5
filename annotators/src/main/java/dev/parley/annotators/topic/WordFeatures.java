package dev.parley.annotators.topic;

import dev.parley.core.Document;
import dev.parley.core.Span;
import dev.parley.text.Tokens;
import java.util.Arrays;

/// The words of a text and its pairs of neighbouring words, as 32-bit hashes with their places.
///
/// A word is a token with a letter or digit, without a possessive s, folded to lower case character
/// by character. Pairs do not reach over a sentence mark. No string is made. Linear in the text.
public final class WordFeatures {
    private static final int MAX_WORD = 40;
    private static final int PAIR = 0x9E3779B1;

    private int[] hashes;
    private int[] starts;
    private int[] ends;
    private int size;

    private WordFeatures(int capacity) {
        hashes = new int[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
    }

    /// The features of a document's clean text.
    public static WordFeatures of(Document document, Tokens tokens) {
        return of(document.text(), tokens);
    }

    /// The features of a clean text.
    public static WordFeatures of(String text, Tokens tokens) {
        WordFeatures features = new WordFeatures(2 * tokens.size());
        int before = 0;
        int beforeStart = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int start = tokens.start(i);
            int end = tokens.end(i);
            if (!isWord(text, start, end)) {
                before = endsClause(text.charAt(start)) ? 0 : before;
                continue;
            }
            int hash = hash(text, start, end);
            features.add(hash, start, end);
            if (before != 0) {
                features.add(pair(before, hash), beforeStart, end);
            }
            before = hash;
            beforeStart = start;
        }
        return features;
    }

    /// The hash of a word as it stands in `text`, in any case.
    public static int hash(CharSequence text, int start, int end) {
        int h = 0x811C9DC5;
        int stop = end - start > 3 && isPossessive(text, end) ? end - 2 : end;
        for (int i = start; i < stop; i++) {
            h = (h ^ fold(text.charAt(i))) * 0x01000193;
        }
        h ^= h >>> 15;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        return h == 0 ? 1 : h;
    }

    private static boolean isPossessive(CharSequence text, int end) {
        return fold(text.charAt(end - 1)) == 's' && fold(text.charAt(end - 2)) == '\'';
    }

    private static int pair(int left, int right) {
        int h = (left * PAIR) ^ Integer.rotateLeft(right, 13);
        h *= 0xC2B2AE35;
        h ^= h >>> 16;
        return h == 0 ? 1 : h;
    }

    private static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }

    private static boolean isWord(String text, int start, int end) {
        if (end - start > MAX_WORD) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsClause(char c) {
        return c == '.' || c == '!' || c == '?' || c == ',' || c == ';' || c == ':' || c == '('
                || c == ')';
    }

    private void add(int hash, int start, int end) {
        if (size == hashes.length) {
            int larger = Math.max(16, size * 2);
            hashes = Arrays.copyOf(hashes, larger);
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
        }
        hashes[size] = hash;
        starts[size] = start;
        ends[size++] = end;
    }

    public int size() {
        return size;
    }

    /// Never 0.
    public int hash(int i) {
        return hashes[i];
    }

    /// The word, or both words of a pair with what stands between them.
    public Span span(int i) {
        return new Span(starts[i], ends[i]);
    }
}
