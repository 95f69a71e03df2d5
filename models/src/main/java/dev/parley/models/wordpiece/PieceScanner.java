package dev.parley.models.wordpiece;

import java.util.Arrays;

/// One pass over one text: collects the letters of a word, then covers it with pieces. Used once,
/// by one thread.
final class PieceScanner {
    private final PieceTrie trie;
    private final int unknown;

    private final char[] letters = new char[2 * WordPiece.MAX_WORD + 2];
    private final int[] letterStart = new int[letters.length];
    private final int[] letterEnd = new int[letters.length];
    private int length;
    private int characters;
    private boolean foreign;
    private int wordStart;
    private int wordEnd;

    private int[] ids;
    private int[] starts;
    private int[] ends;
    private int[] words;
    private int size;
    private int word;

    PieceScanner(PieceTrie trie, int unknown, int textLength) {
        this.trie = trie;
        this.unknown = unknown;
        int guess = Math.min(textLength, 16 + textLength / 3);
        ids = new int[guess];
        starts = new int[guess];
        ends = new int[guess];
        words = new int[guess];
    }

    void scan(CharSequence text) {
        int n = text.length();
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            switch (CharacterTable.kind(c)) {
                case CharacterTable.WORD -> letter(CharacterTable.to(c), i, i + 1, true);
                case CharacterTable.SPACE -> endWord();
                case CharacterTable.ALONE -> alone(CharacterTable.to(c), i, i + 1);
                case CharacterTable.MARK -> mark(i);
                case CharacterTable.EXPAND -> expand(c, i);
                case CharacterTable.SURROGATE -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < n
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        supplementary(Character.toCodePoint(c, text.charAt(i + 1)), i);
                        i++;
                    }
                }
                default -> {}
            }
        }
        endWord();
    }

    Pieces pieces() {
        return new Pieces(
                Arrays.copyOf(ids, size),
                Arrays.copyOf(starts, size),
                Arrays.copyOf(ends, size),
                Arrays.copyOf(words, size));
    }

    private void alone(char normal, int start, int end) {
        endWord();
        letter(normal, start, end, true);
        endWord();
    }

    private void mark(int at) {
        if (characters > 0 && wordEnd == at) {
            wordEnd = at + 1;
            if (length > 0 && characters <= WordPiece.MAX_WORD) {
                letterEnd[length - 1] = at + 1;
            }
        } else if (size > 0 && ends[size - 1] == at) {
            ends[size - 1] = at + 1;
        }
    }

    private void expand(char c, int at) {
        boolean chinese = CharacterTable.isChinese(c);
        if (chinese) {
            endWord();
        }
        for (char normal : CharacterTable.expansion(c)) {
            if (CharacterTable.isPunctuation(normal)) {
                alone(normal, at, at + 1);
            } else {
                letter(normal, at, at + 1, true);
            }
        }
        if (chinese) {
            endWord();
        }
    }

    private void supplementary(int codePoint, int at) {
        String normal = CharacterTable.normalise(codePoint);
        if (normal == null) {
            return;
        }
        boolean chinese = CharacterTable.isChinese(codePoint);
        if (chinese) {
            endWord();
        }
        for (int i = 0; i < normal.length(); ) {
            int cp = normal.codePointAt(i);
            boolean punctuation = CharacterTable.isPunctuation(cp);
            if (punctuation) {
                endWord();
            }
            int units = Character.charCount(cp);
            for (int u = 0; u < units; u++) {
                letter(normal.charAt(i + u), at, at + 2, u == 0);
            }
            if (punctuation) {
                endWord();
            }
            i += units;
        }
        if (chinese) {
            endWord();
        }
    }

    /// @param first whether this unit begins a character (it is no low surrogate)
    private void letter(char normal, int start, int end, boolean first) {
        if (characters == 0) {
            wordStart = start;
        }
        wordEnd = end;
        characters += first ? 1 : 0;
        if (characters > WordPiece.MAX_WORD) {
            return;
        }
        char symbol = trie.symbol(normal);
        foreign |= symbol == 0;
        letters[length] = symbol;
        letterStart[length] = start;
        letterEnd[length] = end;
        length++;
    }

    private void endWord() {
        if (characters == 0) {
            return;
        }
        if (foreign || characters > WordPiece.MAX_WORD || !cover()) {
            add(unknown, wordStart, wordEnd);
        }
        word++;
        length = 0;
        characters = 0;
        foreign = false;
    }

    private boolean cover() {
        int before = size;
        int at = 0;
        while (at < length) {
            int node = at == 0 ? PieceTrie.BEGIN : PieceTrie.CONTINUE;
            int best = -1;
            int bestEnd = at;
            for (int i = at; i < length; i++) {
                node = trie.step(node, letters[i]);
                if (node == 0) {
                    break;
                }
                if (trie.id(node) >= 0) {
                    best = trie.id(node);
                    bestEnd = i + 1;
                }
            }
            if (best < 0) {
                size = before;
                return false;
            }
            add(best, letterStart[at], letterEnd[bestEnd - 1]);
            at = bestEnd;
        }
        return true;
    }

    private void add(int id, int start, int end) {
        if (size == ids.length) {
            int larger = size + 16 + size / 2;
            ids = Arrays.copyOf(ids, larger);
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            words = Arrays.copyOf(words, larger);
        }
        ids[size] = id;
        starts[size] = start;
        ends[size] = end;
        words[size] = word;
        size++;
    }
}
