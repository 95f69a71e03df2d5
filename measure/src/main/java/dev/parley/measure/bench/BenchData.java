package dev.parley.measure.bench;

import java.util.List;

/// One split of a set, read.
public sealed interface BenchData {
    /// Every label of the set, in its order.
    List<String> labels();

    int size();

    /// One class a text.
    record Classes(List<String> labels, List<LabelledText> texts) implements BenchData {
        public Classes {
            labels = List.copyOf(labels);
            texts = List.copyOf(texts);
        }

        @Override
        public int size() {
            return texts.size();
        }
    }

    /// Any number of tags a text.
    record Tags(List<String> labels, List<LabelledText> texts) implements BenchData {
        public Tags {
            labels = List.copyOf(labels);
            texts = List.copyOf(texts);
        }

        @Override
        public int size() {
            return texts.size();
        }
    }

    /// Names in a text.
    record Spans(List<String> labels, List<SpannedText> texts) implements BenchData {
        public Spans {
            labels = List.copyOf(labels);
            texts = List.copyOf(texts);
        }

        @Override
        public int size() {
            return texts.size();
        }
    }
}
