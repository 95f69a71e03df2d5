package dev.parley.pipeline.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// The wish that a run ends early, and the news that it has. Thread-safe.
final class Stop implements AutoCloseable {
    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    boolean asked() {
        return asked.get();
    }

    void ask() {
        asked.set(true);
    }

    /// Waits for [#close].
    ///
    /// @return whether it came in time; false also when this thread is interrupted
    boolean awaitEnd(Duration patience) {
        try {
            return ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The run is over: nothing of it is on any thread any more.
    @Override
    public void close() {
        ended.countDown();
    }
}
