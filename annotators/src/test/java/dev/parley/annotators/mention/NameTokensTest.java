package dev.parley.annotators.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameTokensTest {
    @Test
    void possessiveEnding_isCutOff() {
        assertThat(words("Zorvex's and Zorvex\u2019s lids"))
                .containsExactly("Zorvex", "'s", "and", "Zorvex", "\u2019s", "lids");
    }

    @Test
    void nameWithInnerMarks_staysWhole() {
        assertThat(words("the wh-1000xm5, AT&T and don't"))
                .containsExactly("the", "wh-1000xm5", ",", "AT&T", "and", "don't");
    }

    @Test
    void bareEnding_isNoEndlessCut() {
        assertThat(words("'s")).isNotEmpty();
        assertThat(words("")).isEmpty();
    }

    private static List<String> words(String text) {
        Tokens tokens = NameTokens.of(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.text(i));
        }
        return words;
    }
}
