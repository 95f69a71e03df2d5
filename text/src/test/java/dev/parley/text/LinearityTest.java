package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.Utterance;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A million repetitions of what could make cleaning or tokenizing quadratic. Quadratic cost would
// take
/// hours, so the generous limit only tells linear from not.
class LinearityTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", "[", "]", "*", "*a ", "_", "**a", "`", "`` ` ", "~~a", "[a](", "](", "[](x",
                        "&", "&amp;", "&amp;amp;", "&gt;",
                ">!", ">!a", "!<", "http://", "http://a", "http://a(", "www.", "\n", "> ", "|",
                        "a|\n", "|-", "\\", "^", "^(", "😀", "👩\u200D",
                "a-", "1,", "a.", "@", "r/", ":)", ":", "#", "\u0301", "a&", "1.", "\uD83D", "'",
                        ".)", "u/u/"
            })
    void millionRepetitions_endInTime(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    String clean =
                            Cleaner.of()
                                    .clean(Utterance.post("1", null, text, text + " x)"))
                                    .text();
                    Tokens tokens = Tokenizer.tokens(clean);
                    assertThat(Sentences.of(text).size()).isLessThanOrEqualTo(text.length());
                    assertThat(tokens.size()).isLessThanOrEqualTo(clean.length());
                });
    }
}
