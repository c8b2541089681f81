package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.outbox.Gate.CallPermit;
import dev.rekap.gateway.channel.outbox.OutboxRows.PressAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sending, from one beginning to its end. One thread decides what comes next; each call has a thread of its own. Private
 * methods are called under the lock, but for those that threads begin with.
 */
final class Turn {

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    /**
     * A counter's edit waits this long for newer content, and for a document that may follow at once: every call keeps the next
     * one of its chat waiting for a second.
     */
    private static final long COALESCE = Duration.ofSeconds(1).toNanos();

    /** Between looks into the tables, should a signal have been lost. */
    private static final long LOOK = Duration.ofSeconds(1).toNanos();

    private final Works works;
    private final LongSupplier clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition rested = lock.newCondition();
    private final Gate gate;
    private final Map<Long, ChatQueue> chats = new HashMap<>();
    private boolean on = true;
    private boolean looking;
    private long lookAt;
    private int working;

    Turn(Limits limits, Works works, LongSupplier clock) {
        this.works = works;
        this.clock = clock;
        this.lookAt = clock.getAsLong();
        this.gate = new Gate(lock, changed, clock, limits, works.rows()::calledGroup, works.measured()::heldBack);
    }

    /** Something waits. */
    void hear(Signal signal) {
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
                long now = clock.getAsLong();
                if (now - lookAt >= 0 && !looking) {
                    looking = true;
                    lookAt = now + LOOK;
                    gate.tidy(now);
                    Thread.ofVirtual().name("outbox-look").start(this::look);
                }
                long next = Math.min(Math.min(lookAt, gate.admit(now)), dispatch(now));
                changed.await(Math.clamp(next - clock.getAsLong(), 1, LOOK), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            LOG.debug("The outbox's thread was interrupted");
        } finally {
            lock.unlock();
        }
    }

    private void look() {
        List<Signal> waiting = List.of();
        try {
            waiting = works.rows().waiting();
        } catch (RuntimeException e) {
            LOG.warn("The outbox cannot be looked into: {}", e.getMessage());
        }
        List<Signal> found = waiting;
        locked(() -> {
            found.forEach(this::note);
            looking = false;
            changed.signal();
        });
    }

    private void note(Signal signal) {
        if (signal.kind() == Signal.Kind.ANSWER) {
            begin("press-answers", this::takeAnswers);
            return;
        }
        long now = clock.getAsLong();
        chats.computeIfAbsent(signal.chat(), ChatQueue::new)
                .wish(signal.kind())
                .want(now, signal.kind() == Signal.Kind.COUNTER_EDIT ? now + COALESCE : now);
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
            long free = gate.chatFreeAt(chat.chat(), now);
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
            CallPermit permit = what.kind() == Signal.Kind.MESSAGE
                    ? gate.inLine(chat.chat(), what.wish().heldUntil(now))
                    : gate.atOnce(chat.chat(), what.wish().heldUntil(now), now).orElse(null);
            if (permit == null) {
                next = Math.min(next, gate.overallFreeAt(now));
            } else {
                work(chat, what, permit);
            }
        }
        return next;
    }

    private void work(ChatQueue chat, ChatQueue.Next what, CallPermit permit) {
        int generation = what.wish().generation();
        chat.working(true);
        begin("to-" + chat.chat(), () -> {
            Work.Result result = say(chat, what, permit);
            locked(() -> {
                permit.finish();
                chat.working(false);
                conclude(chat, what.wish(), generation, result);
            });
        });
    }

    private Work.Result say(ChatQueue chat, ChatQueue.Next what, CallPermit permit) {
        try {
            return works.of(what.kind()).sayNext(chat.chat(), permit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Nothing could be said in chat {}; it is tried again", chat.chat(), e);
        }
        return Work.Result.later(Duration.ZERO);
    }

    private void conclude(ChatQueue chat, Wish wish, int generation, Work.Result result) {
        long now = clock.getAsLong();
        switch (result.kind()) {
            case NOTHING -> wish.nothing(generation);
            case DONE -> wish.done(now);
            case LATER -> wish.later(now, result.pause());
            case CHAT_WAITS -> gate.hold(chat.chat(), result.pause(), now);
            case ALL_WAIT -> gate.holdAll(result.pause(), now);
        }
    }

    private void takeAnswers() {
        for (PressAnswer answer : works.takeAnswers()) {
            locked(() -> begin("press-answer", () -> {
                CallPermit permit = gate.inLine(null, 0);
                try {
                    works.answer(answer, permit);
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
            gate.close();
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
