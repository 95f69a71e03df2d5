package dev.parley.pipeline.run;

import dev.parley.pipeline.FakeSignals;
import dev.parley.pipeline.output.Format;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.CountDownLatch;

/// A run in a process of its own, which says on its output how far it is and, at a given record,
/// waits until the process is asked to end: so no test depends on who is faster.
final class ChildRun {
    static final int RECORDS = 3000;

    private ChildRun() {}

    static RunOptions options(Path folder) {
        return RunOptions.to(folder)
                .withFormats(EnumSet.allOf(Format.class))
                .withPartRecords(500)
                .withThreads(2);
    }

    /// @param arguments the output folder; the record at which to wait
    public static void main(String[] arguments) {
        Runner runner =
                Runner.of(
                        FakeSignals.pipeline(),
                        options(Path.of(arguments[0])),
                        new Held(Long.parseLong(arguments[1])));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> runner.stop(Duration.ofMinutes(1))));
        RunResult result = runner.run(FakeFeed.of(RECORDS));
        if (result.complete()) {
            System.out.println("complete");
        }
    }

    /// Says how far the run is.
    private static final class Held implements Progress {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final long at;

        Held(long at) {
            this.at = at;
            Runtime.getRuntime().addShutdownHook(new Thread(asked::countDown));
        }

        @Override
        public void update(State state) {
            System.out.println(state.resumed() + state.records());
            if (state.resumed() + state.records() >= at) {
                await();
            }
        }

        private void await() {
            try {
                asked.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void stopped(long records) {
            System.out.println("stopped at " + records);
        }
    }
}
