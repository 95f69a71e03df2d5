package dev.parley.testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Tells linear from quadratic cost by processor time, not by the clock: a text four times as long
/// may cost up to ten times as much; a quadratic step costs sixteen.
final class Linearity {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int GROWTH = 4;
    private static final double ALLOWED = 10;
    private static final int TRIES = 5;

    /// Less cannot be told from noise.
    private static final long ENOUGH_NANOS = 4_000_000;

    private Linearity() {}

    static <P> void check(
            String name, long seed, int longest, IntFunction<P> input, Consumer<P> work) {
        int most = Math.max(64, longest / 16);
        int size = 64;
        P small = input.apply(size);
        while (best(small, work, 2) < ENOUGH_NANOS && size * 2 <= most) {
            size *= 2;
            small = input.apply(size);
        }
        P large = input.apply(size * GROWTH);
        double ratio = Double.MAX_VALUE;
        for (int round = 0; round < 3 && ratio > ALLOWED; round++) {
            double base = Math.max(best(small, work, TRIES), ENOUGH_NANOS / 8);
            ratio = Math.min(ratio, best(large, work, TRIES) / base);
        }
        if (ratio > ALLOWED) {
            throw new AssertionError(
                    name
                            + ": a text "
                            + GROWTH
                            + " times as long ("
                            + size
                            + " to "
                            + size * GROWTH
                            + " pieces) cost "
                            + Math.round(ratio)
                            + " times as much; replay with -Dparley.seed="
                            + seed);
        }
    }

    private static <P> double best(P input, Consumer<P> work, int tries) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < tries; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.accept(input);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
        }
        return best;
    }
}
