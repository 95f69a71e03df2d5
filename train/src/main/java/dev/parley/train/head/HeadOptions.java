package dev.parley.train.head;

/// How a head is fitted.
///
/// @param denseL2 ridge penalty on the weights of the standardised dense block
/// @param sparseL2 ridge penalty on hashed features; infinite leaves them out
/// @param balance 0 takes classes as often as they come, 1 makes them weigh the same
/// @param minCount hashed features in fewer examples are left out
/// @param smallest hashed weights below this size in every output are dropped from the artefact
/// @param passes L-BFGS iterations or AdaGrad epochs
/// @param large fit by AdaGrad with one held-out part, instead of L-BFGS with cross-fitting
public record HeadOptions(
        double denseL2,
        double sparseL2,
        double balance,
        int minCount,
        double smallest,
        int passes,
        boolean large) {
    /// For some thousand examples.
    public static final HeadOptions SMALL = new HeadOptions(0.03, 1e-3, 0.5, 2, 0.002, 60, false);

    /// For tens of thousands.
    public static final HeadOptions LARGE = new HeadOptions(1e-5, 1e-5, 0, 4, 0.01, 6, true);

    boolean sparse() {
        return Double.isFinite(sparseL2);
    }
}
