package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.Document;
import dev.parley.core.Span;
import dev.parley.core.Utterance;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CleanerPropertyTest {
    private static final List<String> PIECES =
            List.of(
                    "&amp;",
                    "&gt;",
                    "&#39;",
                    "&amp;#x200B;",
                    "&#x1F600;",
                    "*",
                    "**",
                    "_",
                    "~~",
                    "`",
                    "^",
                    "[",
                    "]",
                    "(",
                    ")",
                    "](http://a.b/c)",
                    "\\",
                    "|",
                    "\n",
                    "\n\n",
                    "> ",
                    "# ",
                    "* ",
                    "- ",
                    "1. ",
                    " ",
                    "  ",
                    "\t",
                    "http://",
                    "https://www.x.com/y_z",
                    "👩\u200D💻",
                    "😀",
                    "🇩🇪",
                    "\uD83D",
                    "\uDE00",
                    "日本語",
                    "مرحبا",
                    "привет",
                    "é",
                    "e\u0301",
                    "\u0000",
                    "\u200B",
                    "\u200D",
                    "\uFEFF",
                    "a",
                    "Sony",
                    "h",
                    "www.",
                    "&",
                    ";",
                    "!",
                    ">!",
                    "!&lt;",
                    "--|--",
                    "```",
                    "[deleted]",
                    "\u00A0",
                    "\r\n",
                    "$5");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 3000)
    void everySpan_mapsIntoTheSource(@ForAll("texts") String title, @ForAll("texts") String body) {
        Document document = Cleaner.of().clean(Utterance.post("1", null, title, body));
        String source = document.utterance().source();
        String clean = document.text();
        int end = 0;
        for (int i = 0; i < clean.length(); i += Character.charCount(clean.codePointAt(i))) {
            int c = clean.codePointAt(i);
            Span span = document.toSource(new Span(i, i + Character.charCount(c)));
            assertThat(span.end()).isLessThanOrEqualTo(source.length());
            assertThat(span.end()).isGreaterThanOrEqualTo(end);
            end = span.end();
            boolean copied =
                    span.length() == Character.charCount(c) && !CharKind.isSpace(c) && c != 0xFFFD;
            if (copied) {
                assertThat(source.codePointAt(span.start())).isEqualTo(c);
            }
        }
    }

    @Property(tries = 3000)
    void cleanText_isTidy(@ForAll("texts") String title, @ForAll("texts") String body) {
        Document document = Cleaner.of().clean(Utterance.post("1", null, title, body));
        String text = document.body();
        assertThat(text).isEqualTo(text.strip());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            assertThat(c == 0 || c == '\t' || c == '\u200B' || c == '\r').isFalse();
            boolean doubled = i > 0 && CharKind.isSpace(c) && CharKind.isSpace(text.charAt(i - 1));
            assertThat(doubled).isFalse();
        }
    }

    @Property(tries = 2000)
    void words_roundTrip(@ForAll("texts") String before, @ForAll("texts") String after) {
        String source = before + " Qzxv Kwtr-9 " + after;
        Document document = Cleaner.of().clean(Utterance.post("1", null, "", source));
        int at = document.text().indexOf("Qzxv Kwtr-9");
        assertThat(at).isNotNegative();
        assertThat(document.toSource(new Span(at, at + 11)).of(source)).isEqualTo("Qzxv Kwtr-9");
    }

    @Property(tries = 2000)
    void tokens_coverEverythingButWhiteSpace(@ForAll("texts") String body) {
        String text = Cleaner.of().clean(Utterance.post("1", null, "", body)).text();
        Tokens tokens = Tokenizer.tokens(text);
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
            assertThat(text.substring(at, tokens.start(i))).isBlank();
            at = tokens.end(i);
        }
        assertThat(text.substring(at)).isBlank();
    }
}
