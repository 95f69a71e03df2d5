package dev.parley.annotators.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordFeaturesTest {
    private static WordFeatures features(String text) {
        return WordFeatures.of(text, Tokenizer.tokens(text));
    }

    private static List<String> spans(String text) {
        WordFeatures features = features(text);
        List<String> spans = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            spans.add(features.span(i).of(text));
        }
        return spans;
    }

    @Test
    void words_andNeighbours() {
        assertThat(spans("Brew good coffee"))
                .containsExactly("Brew", "good", "Brew good", "coffee", "good coffee");
    }

    @Test
    void sentenceMark_separatesPairs() {
        assertThat(spans("coffee. Tea")).containsExactly("coffee", "Tea");
    }

    @Test
    void caseAndPossessive_doNotMatter() {
        assertThat(features("SONY's").hash(0)).isEqualTo(features("sony").hash(0));
    }

    @Test
    void marksAndEmoji_areNoWords() {
        assertThat(features("!!! 😀 ---").size()).isZero();
        assertThat(features("").size()).isZero();
    }

    @Test
    void pair_dependsOnOrder() {
        assertThat(features("dog house").hash(2)).isNotEqualTo(features("house dog").hash(2));
    }
}
