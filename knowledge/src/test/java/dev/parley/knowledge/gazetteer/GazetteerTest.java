package dev.parley.knowledge.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    private static final Gazetteer SHIPPED = Gazetteer.shipped();
    private static final List<GazetteerName> NAMES =
            List.of(
                    name("Sony", EntityType.BRAND),
                    name("WH-1000XM5", EntityType.PRODUCT),
                    name("G Pro X", EntityType.PRODUCT),
                    name("G Pro", EntityType.PRODUCT),
                    name("AT&T", EntityType.BRAND),
                    name("Nestlé", EntityType.BRAND),
                    name("Dr Pepper", EntityType.BRAND),
                    name("Levi's", EntityType.BRAND),
                    name("C++", EntityType.PRODUCT),
                    name("YouTube", EntityType.BRAND));
    private static final Gazetteer SMALL = Gazetteer.of("small", "", NAMES);

    private static final List<Pattern> PATTERNS =
            NAMES.stream().flatMap(n -> Stream.of(pattern(n, false), pattern(n, true))).toList();

    private static GazetteerName name(String name, EntityType type) {
        return GazetteerName.of(name, type, "test");
    }

    private static String likely(Gazetteer gazetteer, String text) {
        return gazetteer.find(text).stream()
                .filter(GazetteerMatch::likely)
                .map(m -> m.span().of(text) + "/" + m.type().label())
                .collect(Collectors.joining("; "));
    }

    private static List<String> found(String text) {
        return SMALL.find(text).stream().map(m -> m.span().of(text)).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    My sennheiser hd600 broke after a year          | sennheiser/brand; hd600/product
                    The Sennheiser HD-600 needs an amp              | Sennheiser/brand; HD-600/product
                    Are the xm5s worth it over the XM4s?            | xm5s/product; XM4s/product
                    Sony's support was no help                      | Sony/brand
                    I still have a play station 2 in the attic      | play station 2/product
                    Upgraded from an i5-2500k to a Ryzen 5 5600X    | i5-2500k/product; Ryzen 5 5600X/product
                    picked up two rtx4090 cards                     | rtx4090/product
                    My Honda Civic has 200k miles                   | Honda/brand; Civic/product
                    Got it at Trader Joe's, not at Costco           | Trader Joe's/brand; Costco/brand
                    McDonalds or burger king?                       | McDonalds/brand; burger king/brand
                    At&t wants another 20 dollars                   | At&t/brand
                    started cerave and the ordinary last week       | cerave/brand; the ordinary/brand
                    Macbook Pros with 16 GB                         | Macbook Pros/product
                    Is Skyrim on the Xbox 360 any good?             | Skyrim/product; Xbox 360/product
                    L'Oréal owns it, so does loreal USA             | L'Oréal/brand; loreal/brand
                    I hit the target and had an orange for lunch    |
                    We shall see if that is the case, but on my own |
                    Breaking Bad was better than game of thrones    | Breaking Bad/creative_work; game of thrones/creative_work
                    My Lamy Safari leaks                            | Lamy/brand; Safari/product
                    """)
    void goldenSentence_hasTheseLikelyNames(String text, String expected) {
        assertThat(likely(SHIPPED, text)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void spelling_mayDropOrChangeBreaksOfTheNameOnly() {
        assertThat(found("gprox, g-pro x, GPro X and G.Pro.X"))
                .containsExactly("gprox", "g-pro x", "GPro X", "G.Pro.X");
        assertThat(found("wh1000xm5 or WH 1000 XM 5")).hasSize(2);
        assertThat(found("you tube, at & t, dr. pepper, NESTLE, c++")).hasSize(5);
        assertThat(found("so ny, sonyx, gp rox, le vis")).isEmpty();
    }

    @Test
    void nameAcrossALineOrComma_isNone() {
        assertThat(found("G\nPro X and G, Pro X")).isEmpty();
        assertThat(found("I like dr. pepper. Sony")).containsExactly("dr. pepper", "Sony");
    }

    @Test
    void possessive_isOutsideAndPluralInside() {
        assertThat(found("Sony's, Sony’s, Sonys")).containsExactly("Sony", "Sony", "Sonys");
        assertThat(found("Levi's and levis")).containsExactly("Levi's", "levis");
        assertThat(SMALL.find("Sonys").getFirst().plural()).isTrue();
        assertThat(SMALL.find("Sony's").getFirst().plural()).isFalse();
    }

    @Test
    void longestNameWins() {
        assertThat(found("the g pro x is a g pro")).containsExactly("g pro x", "g pro");
    }

    @Test
    void caseOfTheText_isReported() {
        GazetteerMatch exact = SMALL.find("AT&T").getFirst();
        GazetteerMatch lower = SMALL.find("at&t").getFirst();
        GazetteerMatch odd = SMALL.find("At&t").getFirst();
        assertThat(exact.exactCase()).isTrue();
        assertThat(lower.lowerCase()).isTrue();
        assertThat(odd.exactCase() || odd.lowerCase()).isFalse();
    }

    @Test
    void brandBeforeProduct_isAMatchOfItsOwn() {
        var fused =
                new GazetteerName(
                        "Lamy Safari",
                        "Lamy Safari",
                        EntityType.PRODUCT,
                        List.of("test"),
                        null,
                        0,
                        0.2,
                        4);
        Gazetteer pens = Gazetteer.of("pens", "", List.of(fused, name("Lamy", EntityType.BRAND)));
        assertThat(pens.find("a Lamy Safari"))
                .extracting(GazetteerMatch::span)
                .containsExactly(new Span(2, 6), new Span(7, 13));
        assertThat(pens.find("a LamySafari"))
                .extracting(m -> m.span().length())
                .containsExactly(10);
    }

    @Test
    void shipped_knowsWordsThatAreBrands() {
        GazetteerMatch target = SHIPPED.find("target").getFirst();
        assertThat(target.type()).isEqualTo(EntityType.BRAND);
        assertThat(target.ambiguous()).isTrue();
        assertThat(SHIPPED.find("Sennheiser").getFirst().lowercaseRate()).isLessThan(0.4);
        assertThat(SHIPPED.size()).isGreaterThan(50_000);
        assertThat(SHIPPED.find("Chipotle").getFirst().name().wikidataId()).contains("Q465751");
    }

    @Test
    void entityId_isOneForAllNamesOfAThing() {
        String xm5 = SHIPPED.find("xm5").getFirst().name().entityId();
        assertThat(xm5).isEqualTo("product:wh1000xm5");
        assertThat(SHIPPED.find("WH-1000XM5").getFirst().name().entityId()).isEqualTo(xm5);
    }

    @Test
    void floodOfOneLetterOrLongWord_hasNoMatchAndEnds() {
        assertThat(SMALL.find("g ".repeat(100_000))).isEmpty();
        assertThat(SMALL.find("g".repeat(1_000_000))).isEmpty();
        assertThat(SMALL.find("(".repeat(1_000_000))).isEmpty();
        assertThat(SMALL.find("")).isEmpty();
    }

    @Test
    void badCounts_areRefused() {
        assertThatThrownBy(() ->
                        new GazetteerName("x", "x", EntityType.BRAND, List.of(), null, 0, 1.5, 0))
                .hasMessageContaining("lowercaseRate 1.5");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "sony", "Sony's", "Sonys", "g", "pro", "X", "gpro", "at", "&", "t",
                        "levi's", " ", "-", ", ", "\n", "é", "😀", "c++", "1000xm5", "wh", "s",
                        "Nestle")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 500)
    void matches_areOrderedDisjointAndOnWordBoundaries(@ForAll("texts") String text) {
        int last = 0;
        for (GazetteerMatch match : SMALL.find(text)) {
            Span span = match.span();
            assertThat(span.start()).isGreaterThanOrEqualTo(last);
            assertThat(span.length()).isPositive();
            assertThat(inWord(text, span.start())).isFalse();
            assertThat(inWord(text, span.end())).isFalse();
            last = span.end();
        }
    }

    @Property(tries = 1000)
    void matches_areThoseOfASlowSearch(@ForAll("texts") String text) {
        assertThat(SMALL.find(text).stream().map(GazetteerMatch::span).toList())
                .isEqualTo(slowSearch(text));
    }

    /// The obvious way: at each word, the longest name of all, each as a pattern of its own.
    private static List<Span> slowSearch(String text) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = -1;
            for (Pattern name : PATTERNS) {
                Matcher matcher = name.matcher(text).region(at, text.length());
                if (!inWord(text, at) && !Gap.isSuffix(text, at) && matcher.lookingAt()) {
                    end = Math.max(end, inWord(text, matcher.end()) ? -1 : matcher.end());
                }
            }
            if (end > at) {
                spans.add(new Span(at, end));
            }
            at = Math.max(at + 1, end);
        }
        return spans;
    }

    private static Pattern pattern(GazetteerName name, boolean plural) {
        NameKey key = NameKey.of(name.name());
        var regex = new StringBuilder();
        for (int i = 0; i < key.key().length(); i++) {
            boolean mayBreak = (key.breaks() >>> i & 1) != 0;
            char letter = key.key().charAt(i);
            regex.append(mayBreak ? "(?: - |[ '-])?" : "");
            regex.append(letter == 'e' ? "[eé]" : Pattern.quote(String.valueOf(letter)));
        }
        // A name that ends in s has no plural: the pattern then matches nothing.
        regex.append(plural ? "(?<!s)s" : "");
        return Pattern.compile(
                "(?:" + regex + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean inWord(String text, int at) {
        return at > 0
                && at < text.length()
                && Letters.fold(text.charAt(at - 1)) != Letters.NONE
                && Letters.fold(text.charAt(at)) != Letters.NONE
                && !Letters.isMark(text.charAt(at - 1))
                && !Letters.isMark(text.charAt(at));
    }
}
