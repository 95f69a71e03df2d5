package dev.parley.models.hashed;

/// Word and character n-grams. Every n-gram speaks in one name space for the whole text; words of
/// the title speak once more in a name space of their own, so that little data is shared and a
/// title can still mean something else than a body.
final class NgramFeatures {
    private static final int WORD = 1;
    private static final int TITLE_WORD = 2;
    private static final int PAIR = 3;
    private static final int TITLE_PAIR = 4;
    private static final int CHARS = 5;

    private NgramFeatures() {}

    static void words(Words words, int titleEnd, Hashing hashing, FeatureSink sink) {
        int bits = hashing.bits();
        for (int i = 0; i < words.size(); i++) {
            long hash = words.hash(i);
            int start = words.start(i);
            int end = words.end(i);
            boolean title = end <= titleEnd;
            sink.feature(Hash.bucket(hash, WORD, bits), start, end);
            if (title) {
                sink.feature(Hash.bucket(hash, TITLE_WORD, bits), start, end);
            }
            boolean first = i == 0 || (words.end(i - 1) <= titleEnd && !title);
            long pair = Hash.join(first ? Hash.SEED : words.hash(i - 1), hash);
            int pairStart = first ? start : words.start(i - 1);
            sink.feature(Hash.bucket(pair, PAIR, bits), pairStart, end);
            if (title) {
                sink.feature(Hash.bucket(pair, TITLE_PAIR, bits), pairStart, end);
            }
        }
    }

    /// N-grams inside words, with a boundary before and after each word; of a word's first 64
    /// units.
    static void chars(CharSequence text, Words words, Hashing hashing, FeatureSink sink) {
        int min = hashing.minChars();
        int max = hashing.maxChars();
        int bits = hashing.bits();
        char[] letters = new char[66];
        for (int w = 0; w < words.size(); w++) {
            if (words.shape(w) == Words.MARK) {
                continue;
            }
            int start = words.start(w);
            int count = 1;
            letters[0] = '<';
            int stop = Math.min(words.end(w), start + 64);
            for (int i = start; i < stop; i++) {
                letters[count++] = Words.fold(text.charAt(i));
            }
            letters[count++] = '>';
            for (int from = 0; from + min <= count; from++) {
                long hash = Hash.SEED;
                int to = Math.min(count, from + max);
                for (int i = from; i < to; i++) {
                    hash = Hash.roll(hash, letters[i]);
                    if (i - from + 1 >= min) {
                        sink.feature(
                                Hash.bucket(hash, CHARS, bits),
                                start + Math.max(0, from - 1),
                                Math.min(stop, start + i));
                    }
                }
            }
        }
    }
}
