package dev.parley.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NgramModelTest {
    /// Starts, edges, letters of the table and letters beyond it.
    private static final String CHARACTERS = "\0 abhqz\u00fc\u0436";

    @Test
    void tabulatedTriples_sayWhatASearchFinds() {
        NgramModel model = NgramModel.of(List.of("en", "es", "de"));
        int spoken = 0;
        for (char a : CHARACTERS.toCharArray()) {
            for (char b : CHARACTERS.toCharArray()) {
                for (char c : CHARACTERS.substring(1).toCharArray()) {
                    float[] added = {1, 2, 3};
                    float[] searched = {1, 2, 3};
                    model.add(a, b, c, 0.5f, added);
                    model.search(a, b, c, 0.5f, searched);
                    assertThat(added).as("%c%c%c", a, b, c).isEqualTo(searched);
                    spoken += added[0] == 1 ? 0 : 1;
                }
            }
        }
        assertThat(spoken).isGreaterThan(100);
    }
}
