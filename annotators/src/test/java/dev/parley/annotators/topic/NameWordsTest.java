package dev.parley.annotators.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameWordsTest {
    private static final WordScores KNOWN =
            known("mechanical", "keyboards", "key", "boards", "guitar", "home", "ask");

    private static WordScores known(String... words) {
        int[] hashes =
                Stream.of(words).mapToInt(w -> WordFeatures.hash(w, 0, w.length())).toArray();
        return WordScores.of(hashes, new float[hashes.length * 2], new float[2], 1);
    }

    @Test
    void runTogether_isCutIntoFewestKnownWords() {
        assertThat(NameWords.of("mechanicalkeyboards", KNOWN)).isEqualTo("mechanical keyboards");
    }

    @Test
    void capitalsAndMarks_cut() {
        assertThat(NameWords.of("MechanicalKeyboards", KNOWN)).isEqualTo("mechanical keyboards");
        assertThat(NameWords.of("home_guitar", KNOWN)).isEqualTo("home guitar");
    }

    @Test
    void unknownLetters_areLeftOut() {
        assertThat(NameWords.of("guitarx", KNOWN)).isEqualTo("guitar");
    }

    @Test
    void veryLongName_isAnsweredQuickly() {
        assertThat(NameWords.of("a".repeat(100_000), KNOWN)).isNotNull();
    }
}
