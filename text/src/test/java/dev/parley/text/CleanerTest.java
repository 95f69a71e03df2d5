package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.Document;
import dev.parley.core.Span;
import dev.parley.core.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerTest {
    private static final Cleaner CLEANER = Cleaner.of();

    private static Document body(String body) {
        return CLEANER.clean(Utterance.post("1", null, "", body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '\0',
            value = {
                "Tom &amp; Jerry's &#39;best&#x27; => Tom & Jerry's 'best'",
                "a &amp;gt; b &amp;amp; c => a > b & c",
                "AT&T and R&D; &unknown; &#; => AT&T and R&D; &unknown; &#;",
                "get the [Sony XM5](https://amazon.com/dp/B0?x=(1)) now => get the Sony XM5 now",
                "see [this](/r/test \"title\") and ![gif](giphy|abc) => see this and",
                "[Review] of [x](not a link) => [Review] of [x](not a link)",
                "[[edit]](http://a.b/c_(d)) ok => [edit] ok",
                "look at https://www.amazon.com/dp/B00_x*y?ref=1. Nice => look at amazon.com. Nice",
                "(see http://en.wikipedia.org/wiki/Mercury_(planet)) ok => (see en.wikipedia.org) ok",
                "[http://x.com/a](http://y.com/b) => x.com",
                "**bold** *it* __b__ _i_ ***both*** ~~no~~ => bold it b i both no",
                "**bold**s and 5* hotel, 2 * 3 * 4 => bolds and 5* hotel, 2 * 3 * 4",
                "f*ck this sh*t and f**k => f*ck this sh*t and f**k",
                "snake_case_name and _lead => snake_case_name and _lead",
                "run `a_b_c` and ``x ` y`` don`t => run a_b_c and x ` y don`t",
                "very^small ^(lifted) 2^10 ^_^ => verysmall (lifted) 2^10 ^_^",
                "escaped \\*not bold\\* and \\_ => escaped *not bold* and _",
                "¯\\_(ツ)_/¯ => ¯\\_(ツ)_/¯",
                "he &gt;!dies!&lt; at the end => he dies at the end",
                "# Heading => Heading",
                "#1 reason and #tag => #1 reason and #tag",
                "&gt; quoted => quoted",
                "&gt;&gt; deeper => deeper",
                "* item => item",
                "1. item => 1. item",
                "*** => ",
            })
    void markup_becomesPlainText(String source, String clean) {
        assertThat(body(source).text()).isEqualTo(clean == null ? "" : clean);
    }

    @Test
    void table_losesPipesAndRule() {
        assertThat(body("Item|Price\n:--|--:\n**A**|$5\nB|$6\n\nc | d").text())
                .isEqualTo("Item Price\nA $5\nB $6\nc | d");
    }

    @Test
    void lines_breakWhereTheReaderSeesThem() {
        assertThat(body("Budget: $500\nUse: gaming\n\n\n* one\n* two\r\n\r\nlast  \nend").text())
                .isEqualTo("Budget: $500\nUse: gaming\none\ntwo\nlast\nend");
    }

    @Test
    void wrappedLines_areJoined() {
        String first = "This is a sentence that somebody wrapped by hand, at about";
        assertThat(body(first + "\nseventy characters.").text())
                .isEqualTo(first + " seventy characters.");
    }

    @Test
    void fencedCode_keepsItsText() {
        assertThat(body("try\n```java\nint *a_b = c;\n```\nok").text())
                .isEqualTo("try\nint *a_b = c;\nok");
    }

    @Test
    void invisibleCharacters_vanishButJoinersInEmojiAndWordsStay() {
        assertThat(body("a\u0000b\u200Bc\uFEFF &amp;#x200B; x\u200Dy").text()).isEqualTo("abc xy");
        assertThat(body("👩\u200D💻 می\u200Cخواهم").text()).isEqualTo("👩\u200D💻 می\u200Cخواهم");
    }

    @Test
    void halfSurrogate_isReplaced() {
        assertThat(body("a\uD83D b\uDE00").text()).isEqualTo("a\uFFFD b\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n\t ", "[deleted]", "[removed]", "&amp;#x200B;", "\u0000", "&nbsp;"})
    void nothingToRead_isEmpty(String body) {
        Document document = body(body);
        assertThat(document.text()).isEmpty();
        assertThat(document.toSource(new Span(0, 0))).isEqualTo(new Span(0, 0));
    }

    @Test
    void titleAndBody_areSeparated() {
        Document document =
                CLEANER.clean(
                        Utterance.post(
                                "1", null, " [Review] The *best* &amp; only ", "\n\n**Nice** one"));
        assertThat(document.title()).isEqualTo("[Review] The *best* & only");
        assertThat(document.text()).isEqualTo("[Review] The *best* & only\n\nNice one");
        assertThat(document.body()).isEqualTo("Nice one");
    }

    @Test
    void goneBody_leavesTheTitleAlone() {
        Document document = CLEANER.clean(Utterance.post("1", null, "Title", "[removed]"));
        assertThat(document.text()).isEqualTo("Title");
        assertThat(document.body()).isEmpty();
    }

    @Test
    void span_findsItsWordsInTheSource() {
        String source =
                "I love my **Sony WH-1000XM5**, see [the Bose &amp; more](http://x.y) 😀 https://www.ebay.com/itm/1";
        Document document = body(source);
        for (String words :
                new String[] {"Sony WH-1000XM5", "the Bose", "😀", "ebay.com", "love my"}) {
            int at = document.text().indexOf(words);
            assertThat(at).as(words).isNotNegative();
            Span span = document.toSource(new Span(at, at + words.length()));
            assertThat(span.of(source)).isEqualTo(words);
        }
        int amp = document.text().indexOf('&');
        assertThat(document.toSource(new Span(amp, amp + 1)).of(source)).isEqualTo("&amp;");
    }
}
