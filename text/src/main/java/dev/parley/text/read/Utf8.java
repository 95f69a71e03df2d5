package dev.parley.text.read;

import java.nio.charset.StandardCharsets;

/// Decodes UTF-8 and counts what had to be replaced.
final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private long faults;

    long faults() {
        return faults;
    }

    /// The text, with U+FFFD for each malformed sequence.
    String decode(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        int at = text.indexOf(REPLACEMENT);
        if (at >= 0) {
            long shown = 0;
            for (; at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) {
                shown++;
            }
            faults += shown - genuine(bytes, from, length);
        }
        return text;
    }

    /// Replacement characters that the input itself holds.
    private static long genuine(byte[] bytes, int from, int length) {
        long count = 0;
        for (int i = from; i + 2 < from + length; i++) {
            if (bytes[i] == (byte) 0xEF
                    && bytes[i + 1] == (byte) 0xBF
                    && bytes[i + 2] == (byte) 0xBD) {
                count++;
            }
        }
        return count;
    }

    /// The first characters of a record, for a report; nothing is counted.
    static String excerpt(byte[] bytes, int from, int length) {
        String text =
                new String(
                        bytes,
                        from,
                        Math.min(length, 4 * Read.Reject.EXCERPT),
                        StandardCharsets.UTF_8);
        return text.length() <= Read.Reject.EXCERPT ? text : text.substring(0, Read.Reject.EXCERPT);
    }
}
