package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '\0',
            value = {
                "Paid $1,299.99 for it. => Paid¦$1,299.99¦for¦it¦.",
                "my wh-1000xm5, a 3.5mm jack => my¦wh-1000xm5¦,¦a¦3.5mm¦jack",
                "don't can’t 'quoted' => don't¦can’t¦'¦quoted¦'",
                "50% off!!! => 50%¦off¦!!!",
                "AT&T vs Disney+ vs C++ => AT&T¦vs¦Disney+¦vs¦C++",
                "U.S. and e.g. amazon.com great.Next => U.S.¦and¦e.g.¦amazon.com¦great¦.¦Next",
                "@name #tag r/headphones /r/all u/me => @name¦#tag¦r/headphones¦/r/all¦u/me",
                "and/or w/o => and¦/¦or¦w¦/¦o",
                "nice :) meh :-/ ok ;D => nice¦:)¦meh¦:-/¦ok¦;D",
                "a👩‍💻b 👍🏽🇩🇪❤️1️⃣ => a¦👩‍💻¦b¦👍🏽¦🇩🇪¦❤️¦1️⃣",
                "我爱Sony耳机 => 我¦爱¦Sony¦耳¦机",
                "€50 or 50€ => €50¦or¦50€",
                "1,2,3 and 10,000 => 1¦,¦2¦,¦3¦and¦10,000",
                "wait... what?! => wait¦...¦what¦?¦!",
                "मैं ठीक हूँ => मैं¦ठीक¦हूँ",
            })
    void text_isCutIntoTokens(String text, String expected) {
        Tokens tokens = Tokenizer.tokens(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.text(i));
        }
        assertThat(String.join("¦", words)).isEqualTo(expected);
    }
}
