package dev.parley.annotators.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.text.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

class EchoesTest {
    private static final String TEXT =
            "My Zorvex Q9 beats any Zorvex . Another Zorvex Q9 , or zorvex q9 ?";
    private static final Tokens TOKENS = NameTokens.of(TEXT);

    @Test
    void sureName_isFoundWhereTheSameWordsStand() {
        List<FoundName> found = Echoes.add(List.of(new FoundName(1, 3, 1, 0.8)), TEXT, TOKENS);
        assertThat(found)
                .containsExactly(new FoundName(1, 3, 1, 0.8), new FoundName(8, 10, 1, 0.8));
    }

    @Test
    void doubtfulName_isNotSpread() {
        List<FoundName> one = List.of(new FoundName(1, 3, 1, 0.4));
        assertThat(Echoes.add(one, TEXT, TOKENS)).isEqualTo(one);
    }

    @Test
    void longerName_winsOverItsPart() {
        List<FoundName> found =
                Echoes.add(
                        List.of(new FoundName(1, 3, 1, 0.8), new FoundName(5, 6, 0, 0.9)),
                        TEXT,
                        TOKENS);
        assertThat(found).extracting(FoundName::from).containsExactly(1, 5, 8);
        assertThat(found.getLast().to()).isEqualTo(10);
    }
}
