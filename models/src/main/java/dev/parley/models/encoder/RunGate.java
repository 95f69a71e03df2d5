package dev.parley.models.encoder;

import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Keeps native runs and the end of the native library apart.
///
/// ONNX Runtime frees its environment in a JVM shutdown hook of its own, while other threads may
/// still be inside a run; that crashes the process. A gate lets any number of runs through until it
/// is shut, and shutting waits for those inside. Hooks run at the same time, so a hook is too late
/// to shut it: see [GracefulStop].
final class RunGate {
    /// The gate of this process: the environment is one per process too.
    static final RunGate PROCESS = new RunGate();

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private volatile boolean shut;

    /// Enters; a thread that comes after [#shut] waits for the end of the process.
    void enter() {
        if (shut) {
            waitForTheEnd();
        }
        lock.readLock().lock();
        if (shut) {
            lock.readLock().unlock();
            waitForTheEnd();
        }
    }

    void leave() {
        lock.readLock().unlock();
    }

    /// Lets nobody in any more and returns when nobody is inside. For the end of the process only:
    /// the gate stays locked.
    void shut() {
        shut = true;
        lock.writeLock().lock();
    }

    private static void waitForTheEnd() {
        while (true) {
            LockSupport.park(RunGate.class);
        }
    }
}
