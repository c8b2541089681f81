package dev.rekap.gateway.channel.outbox;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;

/** Whether sends of one kind are pending in a chat, and when the next may be tried. Guarded by the sender's lock. */
final class PendingSend {

    private static final IntervalFunction BACK_OFF =
            IntervalFunction.ofExponentialBackoff(Duration.ofSeconds(1), 2, Duration.ofSeconds(64));

    private boolean wanted;
    private long due;
    private long since;
    private int generation;
    private int failures;

    /**
     * Something waits.
     *
     * @param from when it may be said; what waits already is not put off, nor is a pause cut short
     */
    void want(long now, long from) {
        generation++;
        if (!wanted) {
            wanted = true;
            since = now;
            due = from;
        } else if (failures == 0) {
            due = Math.min(due, from);
        }
    }

    boolean isReady(long now) {
        return wanted && due - now <= 0;
    }

    boolean isWanted() {
        return wanted;
    }

    long due() {
        return due;
    }

    /** When it began to wait. */
    long since() {
        return since;
    }

    /** For how long it could have been said by now, in nanoseconds. */
    long heldUntil(long now) {
        return Math.max(0, now - Math.max(since, due));
    }

    int generation() {
        return generation;
    }

    /** Nothing waits, unless something came since the look. */
    void nothing(int generationOfLook) {
        failures = 0;
        if (generation == generationOfLook) {
            wanted = false;
        }
    }

    void done(long now) {
        failures = 0;
        since = now;
    }

    /** To be tried again: after 1, 2, 4, ... 64 seconds, or what was asked for if that is longer. */
    void later(long now, Duration atLeast) {
        failures++;
        due = now + Math.max(Duration.ofMillis(BACK_OFF.apply(failures)).toNanos(), atLeast.toNanos());
    }
}
