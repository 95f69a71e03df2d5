package dev.parley.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private String shown(boolean terminal, Progress.State... states) {
        ProgressLine line =
                new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
        for (Progress.State state : states) {
            line.update(state);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Progress.State at(long records, long bytes, long nanos, boolean ended) {
        return new Progress.State(records, 0, bytes, 1000, nanos, ended);
    }

    @Test
    void terminal_drawsOverItselfWithBarRateAndTimeLeft() {
        assertThat(shown(true, at(5_000, 250, 10 * SECOND, false)))
                .isEqualTo("\r[######------------------]  25%  5,000 records, 500/s, 30.0 s left");
    }

    @Test
    void elsewhere_linesComeSeldomAndPlain() {
        assertThat(
                        shown(
                                false,
                                at(10, 100, SECOND, false),
                                at(100, 500, 11 * SECOND, false),
                                at(110, 510, 12 * SECOND, false),
                                at(200, 1000, 20 * SECOND, true)))
                .isEqualToNormalizingNewlines(
                        "50%  100 records, 9/s, 11.0 s left\n100%  200 records, 10/s, 20.0 s\n");
    }

    @Test
    void unknownSize_showsNoPercentage() {
        assertThat(shown(false, new Progress.State(50, 100, 0, 0, 10 * SECOND, true)))
                .isEqualToNormalizingNewlines("150 records, 5/s, 10.0 s\n");
    }

    @Test
    void stop_saysWhatIsSafeAndHowToGoOn() {
        new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), false)
                .stopped(20_000);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(
                        "stopped; 20,000 records are in complete parts, run the same command to go on\n");
    }

    @Test
    void nothingReadYet_doesNotDivideByZero() {
        assertThat(shown(true, at(0, 0, SECOND, false))).contains("  0%  0 records, 0/s");
    }
}
