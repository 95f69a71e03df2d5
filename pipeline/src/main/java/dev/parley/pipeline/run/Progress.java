package dev.parley.pipeline.run;

/// Is told how far a run is, after each batch, on the run's own thread.
@FunctionalInterface
public interface Progress {
    /// Nothing is shown.
    Progress QUIET = state -> {};

    void update(State state);

    /// The run was asked to stop and has. Called while whoever asked still waits: when that is the
    /// end of the process, what is done after the run returns may never happen.
    ///
    /// @param records that are in complete parts
    default void stopped(long records) {}

    /// How far a run is.
    ///
    /// @param records answered since this start
    /// @param resumed records that a former start had answered
    /// @param bytes taken from the inputs
    /// @param totalBytes of all inputs; 0 when unknown
    /// @param nanos since this start
    /// @param ended whether this is the last update
    record State(
            long records, long resumed, long bytes, long totalBytes, long nanos, boolean ended) {
        /// Records a second since this start.
        double rate() {
            return nanos == 0 ? 0 : records * 1e9 / nanos;
        }
    }
}
