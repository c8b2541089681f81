package dev.rekap.gateway.channel.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Permits calls as the limits allow: answers to presses first, then messages in order of arrival, and live messages when
 * nothing else is pending. All methods but those of {@link SendPermit} are called under the sender's lock.
 */
final class SendPermits {

    private final ReentrantLock lock;
    private final Condition changed;
    private final Condition admitted;
    private final LongSupplier clock;
    private final LongConsumer calledGroup;
    private final LongConsumer heldBack;
    private final SendRateLimiter limits;
    private final Queue<SendPermit> urgent = new ArrayDeque<>();
    private final Queue<SendPermit> waiting = new ArrayDeque<>();
    private boolean closed;

    /**
     * Makes a permits.
     *
     * @param changed is signalled when there is something to decide
     * @param calledGroup notes a call for a group, before it is made
     * @param heldBack is told how many nanoseconds a call waited for the limits
     */
    SendPermits(
            ReentrantLock lock,
            Condition changed,
            LongSupplier clock,
            SendRateLimiter limits,
            LongConsumer calledGroup,
            LongConsumer heldBack) {
        this.lock = lock;
        this.changed = changed;
        this.admitted = lock.newCondition();
        this.clock = clock;
        this.limits = limits;
        this.calledGroup = calledGroup;
        this.heldBack = heldBack;
    }

    /**
     * A permit that waits in line when it is awaited; for no chat if that is null.
     *
     * @param held how many nanoseconds the chat's own limits have held it back already
     */
    SendPermit inLine(@Nullable Long chat, long held) {
        return new SendPermit(chat, held);
    }

    /** A permit at once; none if others wait, or there is no room. */
    Optional<SendPermit> atOnce(long chat, long held, long now) {
        if (!urgent.isEmpty() || !waiting.isEmpty() || limits.overallFreeAt(now) > now) {
            return Optional.empty();
        }
        SendPermit permit = new SendPermit(chat, held);
        permit.admit();
        return Optional.of(permit);
    }

    /** Lets those in who wait and may; returns when there will be room for the next. */
    long admit(long now) {
        while (!urgent.isEmpty() || !waiting.isEmpty()) {
            long free = limits.overallFreeAt(now);
            if (free > now) {
                return free;
            }
            SendPermit next = urgent.poll();
            if (next == null) {
                next = waiting.remove();
            }
            next.admit();
            admitted.signalAll();
        }
        return Long.MAX_VALUE;
    }

    long chatFreeAt(long chat, long now) {
        return limits.chatFreeAt(chat, now);
    }

    long overallFreeAt(long now) {
        return limits.overallFreeAt(now);
    }

    void hold(long chat, Duration wait, long now) {
        limits.hold(chat, wait, now);
    }

    void holdAll(Duration wait, long now) {
        limits.holdAll(wait, now);
    }

    void tidy(long now) {
        limits.tidy(now);
    }

    /** Nothing starts any more. */
    void close() {
        closed = true;
        admitted.signalAll();
    }

    /** For one call. */
    final class SendPermit {

        private final @Nullable Long chat;
        private final long held;
        private boolean in;
        private boolean called;

        private SendPermit(@Nullable Long chat, long held) {
            this.chat = chat;
            this.held = held;
        }

        private void admit() {
            in = true;
            limits.started();
            if (chat != null) {
                limits.started(chat);
            }
        }

        /**
         * Waits until the call may start, and counts it as started.
         *
         * @return false if the sender stops and nothing may start any more
         */
        boolean await() throws InterruptedException {
            long asked = clock.getAsLong();
            lock.lock();
            try {
                if (!in) {
                    Queue<SendPermit> line = chat == null ? urgent : waiting;
                    line.add(this);
                    changed.signal();
                    while (!in && !closed) {
                        admitted.await();
                    }
                    line.remove(this);
                }
                if (closed) {
                    return false;
                }
            } finally {
                lock.unlock();
            }
            if (chat != null && SendRateLimiter.isGroup(chat)) {
                calledGroup.accept(chat);
            }
            called = true;
            heldBack.accept(held + clock.getAsLong() - asked);
            return true;
        }

        /** Returns the permit: the call is not made after all. */
        void giveBack() {
            called = false;
        }

        /** The work is done that it was for, with or without a call. Under the sender's lock. */
        void finish() {
            if (!in) {
                return;
            }
            if (called) {
                long now = clock.getAsLong();
                limits.answered(now);
                if (chat != null) {
                    limits.answered(chat, now);
                }
            } else {
                limits.withdrawn();
                if (chat != null) {
                    limits.withdrawn(chat);
                }
            }
        }
    }
}
