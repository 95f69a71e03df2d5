package dev.parley.pipeline.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/// Writes numbers with at most four decimals, without trailing zeros; the same number gives the
/// same text on every machine.
final class Decimals {
    private static final int SCALE = 10_000;
    private static final double LARGEST = 1e11;
    private static final String[] UNIT = new String[SCALE + 1];

    static {
        for (int i = 0; i <= SCALE; i++) {
            UNIT[i] = text(i);
        }
    }

    private Decimals() {}

    /// @throws IllegalArgumentException when `value` is not finite: JSON has no such number
    static void write(JsonGenerator json, double value) throws IOException {
        json.writeNumber(text(value));
    }

    static String text(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "the number " + value + " cannot be written as JSON");
        }
        if (Math.abs(value) > LARGEST) {
            return Double.toString(value);
        }
        long scaled = Math.round(value * SCALE);
        return scaled >= 0 && scaled <= SCALE ? UNIT[(int) scaled] : text(scaled);
    }

    /// `value` as it is written, for columns of numbers.
    static double rounded(double value) {
        return Math.abs(value) > LARGEST ? value : Math.round(value * SCALE) / (double) SCALE;
    }

    private static String text(long scaled) {
        long whole = Math.abs(scaled) / SCALE;
        int rest = (int) (Math.abs(scaled) % SCALE);
        StringBuilder text = new StringBuilder(12);
        if (scaled < 0) {
            text.append('-');
        }
        text.append(whole);
        if (rest != 0) {
            text.append('.');
            for (int unit = SCALE / 10; rest != 0; unit /= 10) {
                text.append((char) ('0' + rest / unit));
                rest %= unit;
            }
        }
        return text.toString();
    }
}
