package dev.parley.train.mention;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.annotators.mention.Bio;
import dev.parley.annotators.mention.NameTokens;
import dev.parley.core.Document;
import dev.parley.core.ThreadContext;
import dev.parley.core.Utterance;
import dev.parley.text.Cleaner;
import dev.parley.text.Tokens;
import dev.parley.train.data.DataRoot;
import dev.parley.train.data.LabelledPost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Texts with names marked, from corpora that mark different things.
///
/// A corpus that marks only some of the types says nothing about the others: its unmarked tokens
/// may be outside or in a name of a type that it does not mark.
final class NameCorpus {
    private static final byte BRAND_UNKNOWN = allowing(1, 2);
    private static final int BRAND = Bio.TYPES.indexOf("brand");
    private static final int PRODUCT = Bio.TYPES.indexOf("product");
    private static final int WORK = Bio.TYPES.indexOf("creative_work");

    private NameCorpus() {}

    /// Outside, or a name of one of the types.
    private static byte allowing(int... types) {
        int mask = 1 << Bio.OUTSIDE;
        for (int type : types) {
            mask |= 1 << Bio.begin(type) | 1 << Bio.inside(type);
        }
        return (byte) mask;
    }

    /// A post of the project's own labels: every occurrence of a labelled surface form, case by
    /// case, on edges of tokens. Where the form occurs in other casing, the tags are left open.
    static TaggedText of(LabelledPost post) {
        Document document = Cleaner.of().clean(post.utterance());
        Tokens tokens = NameTokens.of(document.text());
        TaggedText text = TaggedText.outside(document, tokens, "train_llm", 1);
        List<LabelledPost.Name> names = new ArrayList<>(post.mentions());
        names.sort(Comparator.comparingInt(n -> -n.text().length()));
        for (LabelledPost.Name name : names) {
            mark(text, name, Bio.TYPES.indexOf(name.type()));
        }
        return text;
    }

    private static void mark(TaggedText text, LabelledPost.Name name, int type) {
        String clean = text.document().text();
        String lower = clean.toLowerCase(Locale.ROOT);
        String sought = name.text().toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf(sought);
                at >= 0 && !sought.isEmpty();
                at = lower.indexOf(sought, at + 1)) {
            int end = at + sought.length();
            if (clean.regionMatches(at, name.text(), 0, sought.length())) {
                text.name(at, end, type);
            } else {
                open(text, at, end);
            }
        }
    }

    private static void open(TaggedText text, int start, int end) {
        for (int i = 0; i < text.tokens().size(); i++) {
            if (text.tokens().start(i) >= start
                    && text.tokens().end(i) <= end
                    && text.isOutside(i)) {
                text.allowed()[i] = TaggedText.ANY;
            }
        }
    }

    /// Comments on fashion with brands of fashion marked, and nothing else (MIT).
    static List<TaggedText> fashion(DataRoot root, float weight) {
        List<TaggedText> texts = new ArrayList<>();
        root.json(
                "data/ner/reddit-fashion-brands/train.jsonl",
                node -> texts.add(fashion(node, texts.size(), weight)));
        return texts;
    }

    private static TaggedText fashion(JsonNode node, int number, float weight) {
        String body = node.path("text").asText();
        Document document = plain("fashion-" + number, body);
        Tokens tokens = NameTokens.of(body);
        TaggedText text = TaggedText.outside(document, tokens, "fashion", weight);
        node.path("spans")
                .forEach(s -> text.name(s.path("start").asInt(), s.path("end").asInt(), BRAND));
        for (int i = 0; i < tokens.size(); i++) {
            if (text.isOutside(i)) {
                text.allowed()[i] = BRAND_UNKNOWN;
            }
        }
        return text;
    }

    /// Tweets and posts with corporations, products and creative works marked (CC BY 4.0).
    static List<TaggedText> wnut(DataRoot root, String file, float weight) {
        Map<String, Integer> types =
                new HashMap<>(
                        Map.of("corporation", BRAND, "product", PRODUCT, "creative-work", WORK));
        List<TaggedText> texts = new ArrayList<>();
        ConllText sentence = new ConllText(types);
        root.lines(
                file,
                line -> {
                    if (line.isBlank()) {
                        sentence.finish("wnut", texts.size(), weight).ifPresent(texts::add);
                    } else {
                        String[] cells = line.split("\\s+");
                        sentence.add(cells[0], cells[cells.length - 1]);
                    }
                });
        sentence.finish("wnut", texts.size(), weight).ifPresent(texts::add);
        return texts;
    }

    /// A text as it is, clean already, with its own offsets.
    static Document plain(String id, String text) {
        return new Document(
                Utterance.post(id, null, "", text),
                text,
                dev.parley.core.OffsetMap.identity(text.length()),
                0,
                ThreadContext.NONE);
    }
}
