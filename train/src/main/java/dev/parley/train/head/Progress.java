package dev.parley.train.head;

/// Told how far a long step has come.
@FunctionalInterface
public interface Progress {
    /// Says nothing.
    Progress SILENT = (step, done, total) -> {};

    void at(String step, long done, long total);

    /// One line on standard error every few hundred steps, with the time left.
    static Progress lines() {
        long start = System.nanoTime();
        return (step, done, total) -> {
            if (done == total || done % 500 == 0) {
                double seconds = (System.nanoTime() - start) / 1e9;
                System.err.printf(
                        java.util.Locale.ROOT,
                        "%s %,d of %,d, %.0f/s, about %.0f s left%n",
                        step,
                        done,
                        total,
                        done / seconds,
                        (total - done) * seconds / done);
            }
        };
    }
}
