package dev.parley.models.wordpiece;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A double-array trie over the vocabulary with two roots: pieces that begin a word and pieces that
/// go on (`##x`). Letters are numbered densely, so that a step is one addition and one comparison.
final class PieceTrie {
    static final int BEGIN = 1;
    static final int CONTINUE = 2;

    private final char[] symbols = new char[1 << 16];
    private int[] base = new int[1 << 17];
    private int[] check = new int[1 << 17];
    private int[] value = new int[1 << 17];
    private int firstFree = 3;
    private int alphabet;

    /// @param begin pieces that begin a word
    /// @param goOn pieces that go on a word
    static PieceTrie of(List<Entry> begin, List<Entry> goOn) {
        PieceTrie trie = new PieceTrie();
        Arrays.fill(trie.value, -1);
        trie.number(begin, goOn);
        trie.check[BEGIN] = -1;
        trie.check[CONTINUE] = -1;
        trie.place(BEGIN, trie.sorted(begin), 0);
        trie.place(CONTINUE, trie.sorted(goOn), 0);
        return trie;
    }

    /// A piece without its `##`.
    record Entry(String letters, int id) {}

    /// The number of a letter; 0 when no piece has it.
    char symbol(char c) {
        return symbols[c];
    }

    /// The node after one more letter; 0 when there is none.
    int step(int node, char symbol) {
        int next = base[node] + symbol;
        return check[next] == node ? next : 0;
    }

    /// The id of the piece that ends at a node; -1 when none does.
    int id(int node) {
        return value[node];
    }

    private void number(List<Entry> begin, List<Entry> goOn) {
        int[] counts = new int[1 << 16];
        for (List<Entry> entries : List.of(begin, goOn)) {
            entries.forEach(e -> e.letters().chars().forEach(c -> counts[c]++));
        }
        List<Integer> used = new ArrayList<>();
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] > 0) {
                used.add(c);
            }
        }
        used.sort(Comparator.comparingInt((Integer c) -> -counts[c]).thenComparing(c -> c));
        alphabet = used.size();
        for (int i = 0; i < alphabet; i++) {
            symbols[used.get(i)] = (char) (i + 1);
        }
    }

    private List<Entry> sorted(List<Entry> entries) {
        return entries.stream().sorted(Comparator.comparing(Entry::letters)).toList();
    }

    private void place(int node, List<Entry> entries, int depth) {
        List<List<Entry>> children = new ArrayList<>();
        for (int i = 0; i < entries.size(); ) {
            Entry first = entries.get(i);
            if (first.letters().length() == depth) {
                value[node] = first.id();
                i++;
                continue;
            }
            int j = i + 1;
            char c = first.letters().charAt(depth);
            while (j < entries.size() && entries.get(j).letters().charAt(depth) == c) {
                j++;
            }
            children.add(entries.subList(i, j));
            i = j;
        }
        if (children.isEmpty()) {
            return;
        }
        int[] letters =
                children.stream()
                        .mapToInt(c -> symbols[c.getFirst().letters().charAt(depth)])
                        .toArray();
        int at = fit(letters);
        base[node] = at;
        for (int letter : letters) {
            check[at + letter] = node;
        }
        for (int i = 0; i < letters.length; i++) {
            place(at + letters[i], children.get(i), depth + 1);
        }
    }

    private int fit(int[] letters) {
        while (check[firstFree] != 0) {
            firstFree++;
        }
        int min = Arrays.stream(letters).min().orElseThrow();
        for (int at = Math.max(2, firstFree - min); ; at++) {
            grow(at + alphabet + 1);
            boolean free = true;
            for (int letter : letters) {
                free &= check[at + letter] == 0;
            }
            if (free) {
                return at;
            }
        }
    }

    private void grow(int size) {
        if (size >= check.length) {
            int old = check.length;
            int larger = Math.max(size + 1, old * 2);
            base = Arrays.copyOf(base, larger);
            check = Arrays.copyOf(check, larger);
            value = Arrays.copyOf(value, larger);
            Arrays.fill(value, old, larger, -1);
        }
    }
}
