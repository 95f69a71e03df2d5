package dev.parley.models.encoder;

import java.util.List;
import sun.misc.Signal;

/// Ends the process on SIGINT, SIGTERM and SIGHUP without a crash in the native library.
///
/// Without it the JVM starts its shutdown hooks at once, ONNX Runtime's hook frees the environment,
/// and a run in another thread ends in a segmentation fault. Here a signal first shuts the gate of
/// all encoders, waits for the runs inside (tens of milliseconds), and only then calls
/// [System#exit] with 128 + the signal's number. Programs that encode text call [#install()] once,
/// at their start.
public final class GracefulStop {
    private GracefulStop() {}

    /// Takes over the three signals. Signals that the JVM was told to leave alone (`-Xrs`) or that
    /// the platform lacks are left as they are.
    public static void install() {
        for (String name : List.of("INT", "TERM", "HUP")) {
            try {
                Signal.handle(new Signal(name), signal -> exit(128 + signal.getNumber()));
            } catch (IllegalArgumentException e) {
                System.getLogger(GracefulStop.class.getName())
                        .log(
                                System.Logger.Level.DEBUG,
                                "signal {0} cannot be handled: {1}",
                                name,
                                e.getMessage());
            }
        }
    }

    /// Waits for the runs inside and ends the process; threads that want to encode from now on
    /// wait.
    public static void exit(int status) {
        RunGate.PROCESS.shut();
        System.exit(status);
    }
}
