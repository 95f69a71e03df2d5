package dev.parley.models.hashed;

import dev.parley.core.Document;
import dev.parley.core.Utterance;

/// Named cues of a document: phrases of the cue list (anywhere, and once more for those in the
/// title), and its form: lengths, marks, prices, lists, capitals, links.
final class CueFeatures {
    private static final int SPACE = 6;

    private final Document document;
    private final Words words;
    private final int bits;
    private final FeatureSink sink;

    private CueFeatures(Document document, Words words, int bits, FeatureSink sink) {
        this.document = document;
        this.words = words;
        this.bits = bits;
        this.sink = sink;
    }

    static void emit(Document document, Words words, Hashing hashing, FeatureSink sink) {
        CueFeatures cues = new CueFeatures(document, words, hashing.bits(), sink);
        cues.phrases();
        cues.marks();
        cues.shape();
        cues.form();
    }

    /// The bucket of a cue by name, such as `cue:price`.
    static int bucket(String cue, int bits) {
        return Hash.bucket(Hash.word(cue), SPACE, bits);
    }

    private void phrases() {
        long[] hashes = PHRASE_HASHES;
        int count = hashes.length / 2;
        Cues.SHIPPED.find(
                words,
                (cue, first, last) -> {
                    int start = words.start(first);
                    int end = words.end(last);
                    sink.feature(Hash.bucket(hashes[cue], SPACE, bits), start, end);
                    if (end <= document.titleEnd()) {
                        sink.feature(Hash.bucket(hashes[count + cue], SPACE, bits), start, end);
                    }
                    if (first == 0) {
                        sink.feature(
                                Hash.bucket(Hash.roll(hashes[cue], '^'), SPACE, bits), start, end);
                    }
                });
    }

    /// Prices, percentages, ratings, questions, exclamations: what single marks and numbers say.
    private void marks() {
        String text = document.text();
        int questions = 0;
        int exclamations = 0;
        int prices = 0;
        int numbers = 0;
        int models = 0;
        int capitals = 0;
        int pictures = 0;
        for (int i = 0; i < words.size(); i++) {
            int start = words.start(i);
            int end = words.end(i);
            switch (words.shape(i)) {
                case Words.NUMBER -> {
                    numbers++;
                    char before = start > 0 ? text.charAt(start - 1) : ' ';
                    char after = end < text.length() ? text.charAt(end) : ' ';
                    if (before == '$'
                            || before == '€'
                            || before == '£'
                            || after == '$'
                            || after == '€') {
                        prices++;
                        cue("cue:price", start, end);
                    }
                    if (after == '%') {
                        cue("cue:percent", start, end);
                        if (i + 2 < words.size() && isOff(text, i + 2)) {
                            cue("cue:percent_off", start, words.end(i + 2));
                        }
                    }
                    if (after == '/'
                            && i + 2 < words.size()
                            && words.shape(i + 2) == Words.NUMBER) {
                        cue("cue:rating_or_date", start, words.end(i + 2));
                    }
                }
                case Words.MIXED -> models++;
                case Words.CAPITALS -> capitals++;
                case Words.MARK -> {
                    char c = text.charAt(start);
                    if (c == '?') {
                        questions++;
                    } else if (c == '!') {
                        exclamations++;
                    } else if (c == '[' && start == 0) {
                        cue("cue:title_bracket", start, end);
                    } else if (c >= 0x2190) {
                        pictures++;
                    }
                }
                default -> {}
            }
        }
        bucketed("cue:questions_", questions);
        bucketed("cue:exclaim_", exclamations);
        bucketed("cue:prices_", prices);
        bucketed("cue:numbers_", numbers);
        bucketed("cue:model_numbers_", models);
        bucketed("cue:caps_", capitals);
        bucketed("cue:pictures_", pictures);
    }

    private void shape() {
        int titleWords = 0;
        while (titleWords < words.size() && words.end(titleWords) <= document.titleEnd()) {
            titleWords++;
        }
        bucketed("cue:title_length_bucket_", titleWords);
        bucketed("cue:body_length_bucket_", words.size() - titleWords);
        if (titleWords > 0) {
            int last = titleWords - 1;
            char end = document.text().charAt(words.start(last));
            if (end == '?') {
                cue("cue:title_ends_question", words.start(last), words.end(last));
            } else if (end == '!') {
                cue("cue:title_ends_exclaim", words.start(last), words.end(last));
            }
            if (words.shape(0) == Words.NUMBER) {
                cue("cue:title_starts_number", words.start(0), words.end(0));
            }
        }
    }

    private void form() {
        String text = document.text();
        int lines = 0;
        int items = 0;
        boolean atStart = true;
        for (int i = document.titleEnd(); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                atStart = true;
            } else if (atStart && c != ' ') {
                lines++;
                atStart = false;
                char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
                boolean bullet = (c == '-' || c == '*' || c == '•' || c == '+') && next == ' ';
                boolean numbered = c >= '0' && c <= '9' && (next == '.' || next == ')');
                items += bullet || numbered ? 1 : 0;
            }
        }
        bucketed("cue:lines_", lines);
        bucketed("cue:list_items_", items);
        if (items > 1) {
            cue("cue:list_markup", 0, 0);
        }
        Utterance utterance = document.utterance();
        String body = utterance.body();
        boolean link =
                body.contains("http://") || body.contains("https://") || body.contains("www.");
        cue(utterance.kind() == Utterance.Kind.POST ? "cue:post" : "cue:comment", 0, 0);
        if (body.isBlank()) {
            cue("cue:no_body", 0, 0);
        }
        if (link) {
            cue("cue:link", 0, 0);
        }
        boolean oneWord = body.length() < 2000 && body.strip().indexOf(' ') < 0;
        if (utterance.kind() == Utterance.Kind.POST && (body.isBlank() || (link && oneWord))) {
            cue("cue:link_only", 0, 0);
        }
    }

    private boolean isOff(String text, int word) {
        return words.end(word) - words.start(word) == 3
                && text.regionMatches(true, words.start(word), "off", 0, 3);
    }

    /// 0, 1, 2, 3-4, 5-8, …: a cue of its own for each.
    private void bucketed(String name, int count) {
        int bucket =
                count <= 2 ? count : 1 + Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
        sink.feature(
                Hash.bucket(Hash.roll(Hash.word(name), (char) ('0' + bucket)), SPACE, bits), 0, 0);
    }

    private void cue(String name, int start, int end) {
        sink.feature(bucket(name, bits), start, end);
    }

    /// By cue: hash of `cue:name`, then of `cue:title:name`.
    private static final long[] PHRASE_HASHES = phraseHashes();

    private static long[] phraseHashes() {
        int count = Cues.SHIPPED.names().size();
        long[] hashes = new long[2 * count];
        for (int i = 0; i < count; i++) {
            hashes[i] = Hash.word("cue:" + Cues.SHIPPED.names().get(i));
            hashes[count + i] = Hash.word("cue:title:" + Cues.SHIPPED.names().get(i));
        }
        return hashes;
    }
}
