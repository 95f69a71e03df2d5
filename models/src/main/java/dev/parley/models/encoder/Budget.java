package dev.parley.models.encoder;

/// How much of a long text the encoder reads.
///
/// A text of more windows than `maxWindows` is read through that many windows, spread evenly over
/// it from the first piece to the last; what lies between them is reported by [Encoding#covered],
/// never silently cut.
///
/// @param maxWindows at least 1
public record Budget(int maxWindows) {
    /// Every piece is read.
    public static final Budget UNLIMITED = new Budget(Integer.MAX_VALUE);

    public Budget {
        if (maxWindows < 1) {
            throw new IllegalArgumentException(
                    "a budget of " + maxWindows + " windows reads nothing; allowed: 1 or more");
        }
    }
}
