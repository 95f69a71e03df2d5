package dev.parley.train.head;

/// How a head is fitted.
///
/// @param denseL2 ridge penalty on the weights of the standardised dense block
/// @param sparseL2 ridge penalty on hashed features; infinite leaves them out
/// @param balance 0 takes classes as often as they come, 1 makes them weigh the same
/// @param minCount hashed features in fewer examples are left out
/// @param smallest hashed weights below this size in every output are dropped from the artefact
/// @param passes L-BFGS iterations or AdaGrad epochs
/// @param solver L-BFGS is exact; AdaGrad takes a fraction of its time on many examples
/// @param folds fits that are each judged on the part they did not see, for figures and
///   calibration; 1 keeps one part out of the shipped head, too
public record HeadOptions(
        double denseL2,
        double sparseL2,
        double balance,
        int minCount,
        double smallest,
        int passes,
        Solver solver,
        int folds) {
    /// For some thousand examples.
    public static final HeadOptions SMALL =
            new HeadOptions(0.03, 1e-3, 0.5, 2, 0.002, 60, Solver.LBFGS, 5);

    /// For ten thousand.
    public static final HeadOptions MEDIUM =
            new HeadOptions(0.03, 1e-3, 0.5, 3, 0.006, 20, Solver.ADAGRAD, 4);

    /// For heads that read lexicon hits and other heads behind the vector: with hashed features
    /// beside those they are no better on posts at natural rates, and twenty times as large.
    public static final HeadOptions DENSE =
            new HeadOptions(0.03, Double.POSITIVE_INFINITY, 0, 1, 0, 15, Solver.ADAGRAD, 4);

    /// For tens of thousands.
    public static final HeadOptions LARGE =
            new HeadOptions(1e-5, 1e-5, 0, 4, 0.01, 6, Solver.ADAGRAD, 1);

    /// How weights are found.
    public enum Solver {
        LBFGS,
        ADAGRAD
    }

    public HeadOptions withBalance(double other) {
        return new HeadOptions(denseL2, sparseL2, other, minCount, smallest, passes, solver, folds);
    }

    boolean sparse() {
        return Double.isFinite(sparseL2);
    }

    boolean crossFitted() {
        return folds > 1;
    }
}
