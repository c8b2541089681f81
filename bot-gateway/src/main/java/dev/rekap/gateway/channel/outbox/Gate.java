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
 * Lets calls start as the limits allow: answers to presses first, then messages in the order in which they came, and counters
 * when nobody else waits. All methods but {@link Permit}'s are called under the sender's lock.
 */
final class Gate {

    private final ReentrantLock lock;
    private final Condition changed;
    private final Condition admitted;
    private final LongSupplier clock;
    private final LongConsumer calledGroup;
    private final LongConsumer heldBack;
    private final Limits limits;
    private final Queue<CallPermit> urgent = new ArrayDeque<>();
    private final Queue<CallPermit> waiting = new ArrayDeque<>();
    private boolean closed;

    /**
     * Makes a gate.
     *
     * @param changed is signalled when there is something to decide
     * @param calledGroup notes a call for a group, before it is made
     * @param heldBack is told how many nanoseconds a call waited for the limits
     */
    Gate(
            ReentrantLock lock,
            Condition changed,
            LongSupplier clock,
            Limits limits,
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
    CallPermit inLine(@Nullable Long chat, long held) {
        return new CallPermit(chat, held);
    }

    /** A permit at once; none if others wait, or there is no room. */
    Optional<CallPermit> atOnce(long chat, long held, long now) {
        if (!urgent.isEmpty() || !waiting.isEmpty() || limits.overallFreeAt(now) > now) {
            return Optional.empty();
        }
        CallPermit permit = new CallPermit(chat, held);
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
            CallPermit next = urgent.poll();
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
    final class CallPermit implements Permit {

        private final @Nullable Long chat;
        private final long held;
        private boolean in;
        private boolean called;

        private CallPermit(@Nullable Long chat, long held) {
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

        @Override
        public boolean await() throws InterruptedException {
            long asked = clock.getAsLong();
            lock.lock();
            try {
                if (!in) {
                    Queue<CallPermit> line = chat == null ? urgent : waiting;
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
            if (chat != null && Limits.isGroup(chat)) {
                calledGroup.accept(chat);
            }
            called = true;
            heldBack.accept(held + clock.getAsLong() - asked);
            return true;
        }

        @Override
        public void giveBack() {
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
