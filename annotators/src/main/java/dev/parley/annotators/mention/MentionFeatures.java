package dev.parley.annotators.mention;

import dev.parley.text.Tokens;

/// Sparse features of every token, as hash buckets: the word and its neighbours, their letters,
/// casing and usual casing, the line, and what lists say of them. No string is made.
///
/// The numbers of the templates are part of the artefact's contract.
public final class MentionFeatures {
    /// Buckets of the hash, a power of two.
    public static final int BUCKETS = 1 << 18;

    private final WordUse use;

    public MentionFeatures(WordUse use) {
        this.use = use;
    }

    /// Features of a text.
    ///
    /// @param lists per token what name lists say of it, see [ListMatches]
    public FeatureRows of(String text, int titleEnd, Tokens tokens, int[] lists) {
        return new Writer(new Glance(text, titleEnd, tokens), lists).write();
    }

    private final class Writer {
        private final Glance glance;
        private final int[] lists;
        private final int[] use;
        private final int[] pair;
        private final FeatureRows rows;
        private int template;

        Writer(Glance glance, int[] lists) {
            this.glance = glance;
            this.lists = lists;
            rows = new FeatureRows(glance.size);
            use = new int[glance.size];
            pair = new int[glance.size];
            for (int i = 0; i < glance.size; i++) {
                use[i] =
                        glance.casing(i).isWord()
                                ? MentionFeatures.this.use.of(glance.word[i])
                                : 200 + glance.casing[i];
                pair[i] =
                        i == 0
                                ? 0
                                : MentionFeatures.this.use.of(
                                        WordUse.pair(glance.word[i - 1], glance.word[i]));
            }
        }

        FeatureRows write() {
            for (int i = 0; i < glance.size; i++) {
                template = 0;
                words(i);
                letters(i);
                casing(i);
                usage(i);
                names(i);
                rows.endRow();
            }
            return rows;
        }

        private void words(int i) {
            int w = at(glance.word, i);
            int before = at(glance.word, i - 1);
            int after = at(glance.word, i + 1);
            add(w, 0, 0);
            add(before, 0, 0);
            add(after, 0, 0);
            add(at(glance.word, i - 2), 0, 0);
            add(at(glance.word, i + 2), 0, 0);
            add(before, w, 0);
            add(w, after, 0);
            add(before, at(glance.casing, i), 0);
            add(after, at(glance.casing, i), 0);
            add(at(glance.word, i - 2), before, at(glance.casing, i));
        }

        private void letters(int i) {
            add(glance.prefix2[i], 0, 0);
            add(glance.prefix3[i], 0, 0);
            add(glance.prefix4[i], 0, 0);
            add(glance.suffix2[i], 0, 0);
            add(glance.suffix3[i], 0, 0);
            add(glance.suffix4[i], 0, 0);
            add(at(glance.suffix3, i - 1), 0, 0);
            add(at(glance.suffix3, i + 1), 0, 0);
            add(glance.shape[i], 0, 0);
            add(at(glance.shape, i - 1), glance.shape[i], 0);
            add(glance.shape[i], at(glance.shape, i + 1), 0);
        }

        private void casing(int i) {
            int c = glance.casing[i];
            int before = at(glance.casing, i - 1);
            int after = at(glance.casing, i + 1);
            add(before, c, after);
            add(c, after, at(glance.casing, i + 2));
            add(at(glance.casing, i - 2), before, c);
            add(c, glance.line[i], glance.opens[i]);
            add(c, glance.line[i], after);
            add(c, glance.gap[i], at(glance.gap, i + 1));
            add(c, glance.repeat[i], glance.opens[i]);
        }

        private void usage(int i) {
            int u = use[i];
            add(u, 0, 0);
            add(u, glance.casing[i], glance.opens[i]);
            add(u, glance.line[i], glance.casing[i]);
            add(at(use, i - 1), 0, 0);
            add(at(use, i + 1), 0, 0);
            add(at(use, i - 1), u, 0);
            add(u, at(use, i + 1), 0);
            add(u, glance.repeat[i], 0);
            add(pair[i], 0, 0);
            add(at(pair, i + 1), 0, 0);
            add(pair[i], glance.casing[i], 0);
            add(at(pair, i + 1), glance.casing[i], 0);
        }

        private void names(int i) {
            int l = lists[i];
            add(l, 0, 0);
            add(l, glance.casing[i], 0);
            add(l, use[i], 0);
            add(at(lists, i - 1), 0, 0);
            add(at(lists, i + 1), 0, 0);
            add(l, at(lists, i + 1), 0);
            add(at(lists, i - 1), l, 0);
            add(l, glance.line[i], glance.casing[i]);
        }

        /// Adds one feature of the next template; a cell of value 0 in `a` speaks too ("unknown").
        private void add(int a, int b, int c) {
            int h = Hash.next(Hash.next(Hash.next(Hash.next(0x51, template++), a), b), c);
            rows.add(Hash.finish(h) & (BUCKETS - 1));
        }

        private int at(int[] cells, int i) {
            return i < 0 || i >= cells.length ? -1 : cells[i];
        }
    }
}
