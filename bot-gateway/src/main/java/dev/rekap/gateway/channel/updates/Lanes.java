package dev.rekap.gateway.channel.updates;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One lane for each chat: in a lane one thing after the other, lanes beside each other. A lane is there while it is used. */
public final class Lanes {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    /** What is done in a lane. */
    interface Work {
        void run() throws InterruptedException;
    }

    private final Map<Long, Queue<Work>> waiting = new HashMap<>();
    private final Map<Long, Thread> threads = new HashMap<>();
    private boolean closed;

    /** Lines the work up behind what its chat has already; after the closing it is passed over. */
    synchronized void add(long chat, Work work) {
        if (closed) {
            return;
        }
        Queue<Work> lane = waiting.get(chat);
        if (lane == null) {
            waiting.put(chat, new ArrayDeque<>());
            threads.put(chat, Thread.ofVirtual().name("chat-" + chat).start(() -> drive(chat, work)));
        } else {
            lane.add(work);
        }
    }

    private void drive(long chat, Work first) {
        try {
            for (Work work = first; work != null; work = next(chat)) {
                run(work);
            }
        } catch (InterruptedException e) {
            LOG.debug("A lane ends with what it holds");
            close();
        } finally {
            ended(chat);
        }
    }

    private static void run(Work work) throws InterruptedException {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Work in a lane failed", e);
        }
    }

    private synchronized @Nullable Work next(long chat) {
        Queue<Work> lane = waiting.get(chat);
        Work next = closed || lane == null ? null : lane.poll();
        if (next == null) {
            waiting.remove(chat);
        }
        return next;
    }

    private synchronized void ended(long chat) {
        if (Thread.currentThread().equals(threads.get(chat))) {
            threads.remove(chat);
            waiting.remove(chat);
        }
        notifyAll();
    }

    private synchronized void close() {
        closed = true;
    }

    /**
     * Takes nothing more, drops what has not begun, and waits for what has.
     *
     * @param patience after which it is interrupted
     */
    void finish(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (this) {
            closed = true;
            while (!threads.isEmpty() && end - System.nanoTime() > 0) {
                wait(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
            }
            threads.values().forEach(Thread::interrupt);
        }
    }

    /** How many chats have something in hand. */
    synchronized int size() {
        return threads.size();
    }
}
