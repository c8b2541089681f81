package dev.rekap.simulator.telegram.behaviour;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The one lock over everything the simulator knows, and the bell that rings when something changed. */
public final class Monitor {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition bell = lock.newCondition();

    /** Does the work alone, and wakes those who wait. */
    public <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            bell.signalAll();
            lock.unlock();
        }
    }

    /** Does the work alone, and wakes those who wait. */
    public void aloneDo(Runnable work) {
        alone(() -> {
            work.run();
            return true;
        });
    }

    /** Waits until the look sees something, at most so long; the look happens alone. */
    public <T> Optional<T> await(Duration patience, Supplier<Optional<T>> look) throws InterruptedException {
        long left = patience.toNanos();
        lock.lockInterruptibly();
        try {
            Optional<T> seen = look.get();
            while (seen.isEmpty() && left > 0) {
                left = bell.awaitNanos(left);
                seen = look.get();
            }
            return seen;
        } finally {
            lock.unlock();
        }
    }
}
