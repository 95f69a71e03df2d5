package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static List<String> cut(String text) {
        return Sentences.of(text).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void informalText_isCutAtStops() {
        assertThat(cut("i love it. it is great! \"really?\" yes... maybe"))
                .containsExactly("i love it.", "it is great!", "\"really?\"", "yes...", "maybe");
    }

    @Test
    void abbreviationsAndNumbers_doNotEndASentence() {
        assertThat(cut("1. Dr. Dre vs. Bose costs $3.50 e.g. on J. Crew. Done"))
                .containsExactly("1. Dr. Dre vs. Bose costs $3.50 e.g. on J. Crew.", "Done");
    }

    @Test
    void lines_andFullwidthStops_endSentences() {
        assertThat(cut("one\ntwo\n\nthree。四！五")).containsExactly("one", "two", "three。", "四！", "五");
    }

    @Test
    void blankText_hasNone() {
        assertThat(cut(" \n ")).isEmpty();
    }
}
