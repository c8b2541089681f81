package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.outbox.OutboxRows.PressAnswer;
import dev.rekap.gateway.channel.outbox.SendPermits.SendPermit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends from the election of this replica to its end. One thread decides what comes next; each call has a thread of its own. Private
 * methods are called under the lock, but for those that threads begin with.
 */
final class SendLoop {

    private static final Logger LOG = LoggerFactory.getLogger(SendLoop.class);

    /**
     * A counter's edit waits this long for newer content, and like a hint for what is more important and may follow at once: every
     * call keeps the next one of its chat waiting for a second.
     */
    private static final long COALESCE = Duration.ofSeconds(1).toNanos();

    private static final Set<OutboxNotification.Kind> WAITS_FOR_OTHERS =
            EnumSet.of(OutboxNotification.Kind.COUNTER_EDIT, OutboxNotification.Kind.HINT);

    /** Between looks into the tables, should a signal have been lost. */
    private static final long LOOK = Duration.ofSeconds(1).toNanos();

    private final SendTasks tasks;
    private final LongSupplier clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition rested = lock.newCondition();
    private final SendPermits permits;
    private final Map<Long, ChatQueue> chats = new HashMap<>();
    private boolean on = true;
    private boolean looking;
    private long lookAt;
    private int working;
    private volatile long lastTurn;

    SendLoop(SendRateLimiter limits, SendTasks tasks, LongSupplier clock) {
        this.tasks = tasks;
        this.clock = clock;
        this.lookAt = clock.getAsLong();
        this.lastTurn = lookAt;
        this.permits =
                new SendPermits(lock, changed, clock, limits, tasks.rows()::calledGroup, tasks.measured()::heldBack);
    }

    /** Something waits. */
    void notified(OutboxNotification signal) {
        locked(() -> {
            note(signal);
            changed.signal();
        });
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /** Decides, until {@link #stop}. */
    void run() {
        lock.lock();
        try {
            while (on) {
                changed.await(turn(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            LOG.debug("The outbox's thread was interrupted");
        } finally {
            lock.unlock();
        }
    }

    /** Decides once, and returns in how many nanoseconds something else may begin. A failure does not end the loop. */
    private long turn() {
        try {
            long now = clock.getAsLong();
            if (now - lookAt >= 0 && !looking) {
                looking = true;
                lookAt = now + LOOK;
                permits.tidy(now);
                Thread.ofVirtual().name("outbox-look").start(this::look);
            }
            long next = Math.min(Math.min(lookAt, permits.admit(now)), dispatch(now));
            lastTurn = clock.getAsLong();
            return Math.clamp(next - lastTurn, 1, LOOK);
        } catch (RuntimeException e) {
            LOG.error("Deciding what to send failed, will be retried", e);
            return LOOK;
        }
    }

    /** When it last decided, by its clock. */
    long lastTurn() {
        return lastTurn;
    }

    private void look() {
        List<OutboxNotification> waiting = List.of();
        try {
            waiting = tasks.rows().waiting();
        } catch (RuntimeException e) {
            LOG.warn("Polling the outbox failed: {}", e.getMessage());
        }
        List<OutboxNotification> found = waiting;
        locked(() -> {
            found.forEach(this::note);
            looking = false;
            changed.signal();
        });
    }

    private void note(OutboxNotification signal) {
        if (signal.kind() == OutboxNotification.Kind.ANSWER) {
            begin("press-answers", this::takeAnswers);
            return;
        }
        long now = clock.getAsLong();
        chats.computeIfAbsent(signal.chat(), ChatQueue::new)
                .pending(signal.kind())
                .want(now, WAITS_FOR_OTHERS.contains(signal.kind()) ? now + COALESCE : now);
    }

    /** Begins what may begin; returns when something else may. */
    private long dispatch(long now) {
        long next = Long.MAX_VALUE;
        List<ChatQueue> ready = new ArrayList<>();
        chats.values().removeIf(ChatQueue::isIdle);
        for (ChatQueue chat : chats.values()) {
            if (chat.isWorking()) {
                continue;
            }
            long free = permits.chatFreeAt(chat.chat(), now);
            if (chat.ready(now) == null) {
                next = Math.min(next, chat.due(now));
            } else if (free > now) {
                next = Math.min(next, free);
            } else {
                ready.add(chat);
            }
        }
        ready.sort(Comparator.comparingInt((ChatQueue chat) -> chat.urgency(now))
                .thenComparingLong(chat -> chat.since(now)));
        for (ChatQueue chat : ready) {
            ChatQueue.@Nullable Next what = chat.ready(now);
            if (what == null) {
                continue;
            }
            SendPermit permit = what.kind() == OutboxNotification.Kind.MESSAGE
                    ? permits.inLine(chat.chat(), what.pending().heldUntil(now))
                    : permits.atOnce(chat.chat(), what.pending().heldUntil(now), now)
                            .orElse(null);
            if (permit == null) {
                next = Math.min(next, permits.overallFreeAt(now));
            } else {
                work(chat, what, permit);
            }
        }
        return next;
    }

    private void work(ChatQueue chat, ChatQueue.Next what, SendPermit permit) {
        int generation = what.pending().generation();
        chat.working(true);
        begin("to-" + chat.chat(), () -> {
            SendTask.Result result = SendTask.Result.later(Duration.ZERO);
            try {
                result = send(chat, what, permit);
            } finally {
                // Also after an error that is no exception: else the chat would wait for ever.
                SendTask.Result outcome = result;
                locked(() -> {
                    permit.finish();
                    chat.working(false);
                    conclude(chat, what.pending(), generation, outcome);
                });
            }
        });
    }

    private SendTask.Result send(ChatQueue chat, ChatQueue.Next what, SendPermit permit) {
        try {
            return tasks.of(what.kind()).sendNext(chat.chat(), permit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Sending to chat {} failed and will be retried", chat.chat(), e);
        }
        return SendTask.Result.later(Duration.ZERO);
    }

    private void conclude(ChatQueue chat, PendingSend pending, int generation, SendTask.Result result) {
        long now = clock.getAsLong();
        switch (result.kind()) {
            case NOTHING -> pending.nothing(generation);
            case DONE -> pending.done(now);
            case LATER -> pending.later(now, result.pause());
            case CHAT_WAITS -> permits.hold(chat.chat(), result.pause(), now);
            case ALL_WAIT -> permits.holdAll(result.pause(), now);
        }
    }

    private void takeAnswers() {
        for (PressAnswer answer : tasks.takeAnswers()) {
            locked(() -> begin("press-answer", () -> {
                SendPermit permit = permits.inLine(null, 0);
                try {
                    tasks.answer(answer, permit);
                } finally {
                    locked(permit::finish);
                }
            }));
        }
    }

    private void begin(String name, Runnable action) {
        working++;
        Thread.ofVirtual().name(name).start(() -> {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.warn("{} failed: {}", name, e.getMessage());
            } finally {
                locked(() -> {
                    working--;
                    changed.signal();
                    rested.signalAll();
                });
            }
        });
    }

    /**
     * Begins nothing more, and returns when the calls in flight are answered.
     *
     * @param patience after which it returns all the same
     */
    void stop(Duration patience) {
        locked(() -> {
            on = false;
            permits.close();
            changed.signal();
            long left = patience.toNanos();
            try {
                while (working > 0 && left > 0) {
                    left = rested.awaitNanos(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
