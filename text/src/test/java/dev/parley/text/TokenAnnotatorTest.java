package dev.parley.text;

import dev.parley.core.Utterance;
import dev.parley.testkit.AnnotatorContract;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenAnnotatorTest {
    @Test
    void contract_isKept() {
        AnnotatorContract.of(new TokenAnnotator())
                .reading(text -> Cleaner.of().clean(Utterance.post("odd", "test", "", text)))
                .comparing(
                        tokens -> IntStream.range(0, tokens.size()).mapToObj(tokens::span).toList())
                .check();
    }
}
