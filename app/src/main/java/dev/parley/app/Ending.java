package dev.parley.app;

import dev.parley.models.encoder.GracefulStop;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import sun.misc.Signal;

/// The one place where the process ends.
///
/// Models are native: when their library is torn down while a thread is inside, the process
/// crashes. So on SIGINT, SIGTERM and SIGHUP what [#during] was told is done first (a run stops and
/// says how far it got), then [GracefulStop] waits for the calls inside, then the process ends with
/// 128 + the signal's number. A second signal ends it at once: output on disk is safe at any
/// moment, and without shutdown hooks nothing is torn down.
final class Ending {
    private static final int SIGNALLED = 128;
    private static final AtomicInteger SIGNAL = new AtomicInteger();
    private static final AtomicReference<Runnable> BEFORE = new AtomicReference<>(() -> {});

    private Ending() {}

    /// Takes over the three signals, except those that the platform lacks or the JVM was told to
    /// leave alone (`-Xrs`).
    static void onSignals() {
        for (String name : List.of("INT", "TERM", "HUP")) {
            try {
                Signal.handle(new Signal(name), signal -> asked(signal.getNumber()));
            } catch (IllegalArgumentException e) {
                System.getLogger(Ending.class.getName())
                        .log(
                                System.Logger.Level.DEBUG,
                                "signal {0} is left alone: {1}",
                                name,
                                e.getMessage());
            }
        }
    }

    /// Does work during which a signal first has something else done.
    static <T> T during(Runnable first, Supplier<T> work) {
        Runnable earlier = BEFORE.getAndSet(first);
        try {
            return work.get();
        } finally {
            BEFORE.set(earlier);
        }
    }

    private static void asked(int signal) {
        if (!SIGNAL.compareAndSet(0, signal)) {
            Runtime.getRuntime().halt(SIGNALLED + signal);
        }
        BEFORE.get().run();
        exit(SIGNALLED + signal);
    }

    /// Ends the process when no thread is inside a model any more.
    ///
    /// @param status unless a signal came, whose number counts then
    static void exit(int status) {
        int signal = SIGNAL.get();
        GracefulStop.exit(signal == 0 ? status : SIGNALLED + signal);
    }
}
