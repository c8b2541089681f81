package dev.rekap.gateway.channel.updates;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the work of each chat in order, and that of different chats concurrently. A lane exists while it is used. */
public final class ChatLanes {

    private static final Logger LOG = LoggerFactory.getLogger(ChatLanes.class);

    /** What is done in a lane. */
    interface ChatTask {
        void run() throws InterruptedException;
    }

    private final Map<Long, Queue<ChatTask>> waiting = new HashMap<>();
    private final Map<Long, Thread> threads = new HashMap<>();
    private boolean closed;

    /** Lines the work up behind what its chat has already; after the closing it is passed over. */
    synchronized void add(long chat, ChatTask task) {
        if (closed) {
            return;
        }
        Queue<ChatTask> lane = waiting.get(chat);
        if (lane == null) {
            waiting.put(chat, new ArrayDeque<>());
            threads.put(chat, Thread.ofVirtual().name("chat-" + chat).start(() -> drive(chat, task)));
        } else {
            lane.add(task);
        }
    }

    private void drive(long chat, ChatTask first) {
        try {
            for (ChatTask task = first; task != null; task = next(chat)) {
                run(task);
            }
        } catch (InterruptedException e) {
            LOG.debug("Lane interrupted");
            close();
        } finally {
            ended(chat);
        }
    }

    private static void run(ChatTask task) throws InterruptedException {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("Handling of a chat failed", e);
        }
    }

    private synchronized @Nullable ChatTask next(long chat) {
        Queue<ChatTask> lane = waiting.get(chat);
        ChatTask next = closed || lane == null ? null : lane.poll();
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
