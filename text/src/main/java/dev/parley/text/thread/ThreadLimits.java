package dev.parley.text.thread;

/// What a [ThreadIndex] may keep.
///
/// @param maxIds most utterances that are remembered; each costs about 40 bytes beside its text
/// @param maxTextChars characters kept of each utterance: its title, then its body
/// @param maxTotalBytes most bytes of text in all
public record ThreadLimits(int maxIds, int maxTextChars, long maxTotalBytes) {
    /// Four million utterances, 600 characters of each, 256 MiB in all.
    public static final ThreadLimits DEFAULT = new ThreadLimits(4_000_000, 600, 256L << 20);

    public ThreadLimits {
        if (maxIds < 1 || maxTextChars < 1 || maxTotalBytes < 1) {
            throw new IllegalArgumentException(
                    "limits must be at least 1: maxIds "
                            + maxIds
                            + ", maxTextChars "
                            + maxTextChars
                            + ", maxTotalBytes "
                            + maxTotalBytes);
        }
    }
}
