package dev.parley.models.wordpiece;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordPieceTest {
    private static final WordPiece TOKENIZER = WordPiece.bgeSmall();

    /// What the Hugging Face tokenizer makes of the same text and vocabulary.
    static List<Golden> golden() {
        return List.of(
                new Golden("unaffable, naïve Café", "una ##ffa ##ble , naive cafe"),
                new Golden("Ｗide ﬁne ½", "[UNK] ﬁ ##ne ½"),
                new Golden("日本語 ok", "日 本 語 ok"),
                new Golden("한국어", "ᄒ ##ᅡ ##ᆫ ##ᄀ ##ᅮ ##ᆨ ##ᄋ ##ᅥ"),
                new Golden("a\u0000b\ufffdc\u200dd\u00ade", "abc ##de"),
                new Golden("x\u0301\u0323y", "x ##y"),
                new Golden("😀👍🏽 gg", "[UNK] g ##g"),
                new Golden("$5.00 (50%)", "$ 5 . 00 ( 50 % )"),
                new Golden("İstanbul ǅ Ω", "istanbul [UNK] ω"),
                new Golden("tab\tnl\nvt\u000bnb\u00a0end", "tab nl vt ##nb end"),
                new Golden("don’t «stop»…", "don ’ t « stop » …"),
                new Golden("≮ \u037e", "< ;"),
                new Golden("pre–war—x", "pre – war — x"),
                new Golden("\ud840\udc00\ud840\udc01 z", "[UNK] [UNK] z"),
                new Golden("", ""),
                new Golden(" \n\t ", ""),
                new Golden("a".repeat(101), "[UNK]"));
    }

    record Golden(String text, String pieces) {}

    @ParameterizedTest
    @MethodSource("golden")
    void knownText_isCutLikeTheReference(Golden golden) {
        assertThat(String.join(" ", spell(golden.text()))).isEqualTo(golden.pieces());
    }

    @Test
    void wordOfHundredLetters_isCutIntoPieces() {
        assertThat(spell("a".repeat(100))).hasSizeGreaterThan(20).doesNotContain("[UNK]");
    }

    @Test
    void specialPieceInText_isPlainText() {
        assertThat(spell("[SEP] x [CLS]"))
                .containsExactly("[", "sep", "]", "x", "[", "cl", "##s", "]");
    }

    @Test
    void unpairedSurrogate_isDropped() {
        assertThat(spell("a\ud83d b\ude00c")).containsExactly("a", "bc");
    }

    @Test
    void accentAfterALetter_belongsToItsPiece() {
        Pieces pieces = TOKENIZER.pieces("cafe\u0301 x");

        assertThat(pieces.end(0)).isEqualTo(5);
        assertThat(pieces.start(1)).isEqualTo(6);
    }

    @Test
    void piecesOfOneWord_shareItsNumber() {
        Pieces pieces = TOKENIZER.pieces("una ffable unaffable!");

        assertThat(pieces.continuesWord(0)).isFalse();
        int last = pieces.size() - 1;
        assertThat(pieces.word(last)).isEqualTo(3);
        assertThat(pieces.continuesWord(last)).isFalse();
        assertThat(pieces.continuesWord(last - 1)).isTrue();
    }

    @Test
    void millionBrackets_areAMillionPieces() {
        Pieces pieces = TOKENIZER.pieces("(".repeat(1_000_000));

        assertThat(pieces.size()).isEqualTo(1_000_000);
        assertThat(pieces.end(999_999)).isEqualTo(1_000_000);
    }

    @Test
    void millionLetters_areOneUnknownWord() {
        Pieces pieces = TOKENIZER.pieces("a".repeat(1_000_000));

        assertThat(pieces.size()).isOne();
        assertThat(pieces.id(0)).isEqualTo(TOKENIZER.unknown());
        assertThat(pieces.end(0)).isEqualTo(1_000_000);
    }

    @Property(tries = 500)
    void anyText_hasPiecesInRangeAndOrder(@ForAll @StringLength(max = 300) String text) {
        Pieces pieces = TOKENIZER.pieces(text);

        for (int i = 0; i < pieces.size(); i++) {
            assertThat(pieces.start(i)).isBetween(0, text.length());
            assertThat(pieces.end(i)).isBetween(pieces.start(i) + 1, text.length());
            assertThat(pieces.id(i)).isBetween(0, TOKENIZER.vocabulary().size() - 1);
            if (i > 0) {
                assertThat(pieces.start(i)).isGreaterThanOrEqualTo(pieces.start(i - 1));
                assertThat(pieces.end(i)).isGreaterThanOrEqualTo(pieces.end(i - 1));
                assertThat(pieces.word(i)).isBetween(pieces.word(i - 1), pieces.word(i - 1) + 1);
            }
        }
    }

    @Property(tries = 300)
    void lowerAsciiText_isSpelledByItsPieces(@ForAll("words") String text) {
        Pieces pieces = TOKENIZER.pieces(text);

        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            String piece = TOKENIZER.vocabulary().piece(pieces.id(i));
            String letters = pieces.continuesWord(i) ? piece.substring(2) : piece;
            assertThat(pieces.span(i).of(text)).isEqualTo(letters);
            spelled.append(letters);
        }
        assertThat(spelled.toString()).isEqualTo(text.replace(" ", ""));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars(" .,-'0123456789")
                .ofMaxLength(90);
    }

    @Property(tries = 200)
    void textsInARow_haveTheirPiecesInARow(
            @ForAll @StringLength(max = 60) String a, @ForAll @StringLength(max = 60) String b) {
        List<String> together = spell(a + " " + b);

        List<String> apart = new ArrayList<>(spell(a));
        apart.addAll(spell(b));
        if (!a.isEmpty() && Character.isHighSurrogate(a.charAt(a.length() - 1))) {
            return;
        }
        assertThat(together).isEqualTo(apart);
    }

    private static List<String> spell(String text) {
        Pieces pieces = TOKENIZER.pieces(text);
        List<String> spelled = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            spelled.add(TOKENIZER.vocabulary().piece(pieces.id(i)));
        }
        return spelled;
    }
}
