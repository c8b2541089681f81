package dev.rekap.media.decoder;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends this process when the worker is no more. Between files it sees that by itself, because its input ends; over a file that hangs
 * it would go on for ever.
 */
final class WorkerWatch {

    private static final long NANOS = 2_000_000_000;

    private WorkerWatch() {}

    /** Watches from now on. */
    static void start() {
        Optional<Long> worker = parent();
        Thread.ofPlatform().daemon().name("worker-watch").start(() -> {
            while (parent().equals(worker)) {
                LockSupport.parkNanos(NANOS);
            }
            Runtime.getRuntime().halt(1);
        });
    }

    private static Optional<Long> parent() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid);
    }
}
