package dev.rekap.action;

import java.util.Optional;

/** Locks by name, over all processes. A lock of a process that died is free. */
public interface ExclusiveLocks {

    /**
     * Work under a lock.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Work<T> {
        T run() throws InterruptedException;
    }

    /**
     * Does the work while no other holds the lock; waits for it some seconds.
     *
     * @return none if it was held all that time
     */
    <T> Optional<T> with(String name, Work<T> work) throws InterruptedException;
}
