package dev.parley.annotators.head;

/// How much evidence a finding carries.
///
/// @param pieces words and features at most; 0 for none, which saves reading the text again
public record Explain(int pieces) {
    public static final Explain NOTHING = new Explain(0);
    public static final Explain BRIEFLY = new Explain(5);

    public Explain {
        if (pieces < 0) {
            throw new IllegalArgumentException(
                    "pieces of evidence is " + pieces + "; allowed: 0 or more");
        }
    }
}
