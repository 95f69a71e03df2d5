package dev.parley.pipeline.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Lets a process that is asked to end (Ctrl-C, SIGTERM) first finish what its native models are
/// doing: they must not be torn down in the middle.
final class Stop implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::askAndWait, "parley-stop");
    private final boolean hooked;

    private Stop(boolean hooked) {
        this.hooked = hooked;
        if (hooked) {
            Runtime.getRuntime().addShutdownHook(hook);
        }
    }

    static Stop of(boolean onSignal) {
        return new Stop(onSignal);
    }

    boolean asked() {
        return asked.get();
    }

    void ask() {
        asked.set(true);
    }

    private void askAndWait() {
        ask();
        try {
            boolean inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                System.getLogger(Stop.class.getName())
                        .log(System.Logger.Level.WARNING, "the run did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The run is over: nothing of it is on any thread any more.
    @Override
    public void close() {
        ended.countDown();
        if (hooked && !asked()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                asked.set(true);
            }
        }
    }
}
