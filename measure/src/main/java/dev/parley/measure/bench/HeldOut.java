package dev.parley.measure.bench;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// A fixed fifth of a set that has no split of its own: chosen by the text alone, so that it stays
/// the same whatever else is in the file.
public final class HeldOut {
    private static final int PARTS = 5;

    private HeldOut() {}

    /// Whether a text belongs to the held-out fifth.
    public static boolean contains(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue() % PARTS == 0;
    }

    /// Whether a text belongs to a split of the set, `DEV` being the held-out fifth and `TRAIN` the
    /// rest.
    public static boolean belongs(String text, Split split) {
        return contains(text) == (split == Split.DEV);
    }
}
