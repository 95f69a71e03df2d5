package dev.parley.measure.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Sentences of one token a line, its tag (`O`, `B-x`, `I-x`) behind a tab, an empty line between
/// them. The text is the tokens with one space between.
public final class Conll {
    private Conll() {}

    public static List<SpannedText> read(DataFolder folder, String... names) throws IOException {
        List<SpannedText> texts = new ArrayList<>();
        Sentence sentence = new Sentence();
        for (String line : folder.lines(names)) {
            if (line.isBlank()) {
                sentence.finish(texts);
                sentence = new Sentence();
            } else {
                int tab = line.lastIndexOf('\t');
                sentence.add(
                        tab < 0 ? line : line.substring(0, tab).strip(),
                        tab < 0 ? "O" : line.substring(tab + 1).strip());
            }
        }
        sentence.finish(texts);
        return texts;
    }

    private static final class Sentence {
        private final StringBuilder text = new StringBuilder();
        private final List<NamedSpan> spans = new ArrayList<>();
        private String open = "";
        private int start;

        void add(String token, String tag) {
            boolean continues = tag.startsWith("I-") && tag.substring(2).equals(open);
            if (!continues) {
                close();
            }
            if (!text.isEmpty()) {
                text.append(' ');
            }
            if (!continues && !tag.equals("O")) {
                open = tag.substring(Math.min(2, tag.length()));
                start = text.length();
            }
            text.append(token);
        }

        private void close() {
            if (!open.isEmpty()) {
                spans.add(new NamedSpan(start, text.length(), open));
                open = "";
            }
        }

        void finish(List<SpannedText> texts) {
            close();
            if (!text.isEmpty()) {
                texts.add(new SpannedText("s" + texts.size(), null, text.toString(), spans));
            }
        }
    }
}
