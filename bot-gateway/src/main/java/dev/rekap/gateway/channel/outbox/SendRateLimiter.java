package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.outbox.Sender.SendRate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Computes when a call may start. A call counts from its start until a while after its answer: Telegram may take note of it at any
 * moment in between. Times are those of a clock in nanoseconds that only goes forward. Not for several threads.
 */
final class SendRateLimiter {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    /** So many chats told to wait within a second mean that it is not about the chats. */
    private static final int CHATS_OF_A_FLOOD = 3;

    private static final class Chat {
        int inFlight;
        long freeAt = Long.MIN_VALUE;
        final Deque<Long> lastMinute = new ArrayDeque<>();
    }

    private final SendRate rate;
    private final Map<Long, Chat> chats = new HashMap<>();
    private final Deque<Long> lastSecond = new ArrayDeque<>();
    private final Map<Long, Long> toldToWait = new HashMap<>();
    private int inFlight;
    private long freeAt = Long.MIN_VALUE;

    SendRateLimiter(SendRate rate) {
        this.rate = rate;
    }

    /** The earliest time at which a call for the chat may start, as far as is known now; never while one is in flight. */
    long chatFreeAt(long chat, long now) {
        Chat known = chats.get(chat);
        if (known == null) {
            return now;
        }
        if (known.inFlight > 0) {
            return Long.MAX_VALUE;
        }
        long at = Math.max(now, known.freeAt);
        forget(known.lastMinute, now - MINUTE);
        if (isGroup(chat) && known.lastMinute.size() >= rate.groupPerMinute()) {
            // The one that must have gone out of the window before there is room.
            long leaving = known.lastMinute.stream()
                    .skip((long) known.lastMinute.size() - rate.groupPerMinute())
                    .findFirst()
                    .orElse(now);
            at = Math.max(at, leaving + MINUTE + 1);
        }
        return at;
    }

    /** The earliest time at which any call may start; {@link Long#MAX_VALUE} if first one must be answered. */
    long overallFreeAt(long now) {
        forget(lastSecond, now - SECOND);
        long at = Math.max(now, freeAt);
        int tooMany = inFlight + lastSecond.size() - rate.perSecond();
        if (tooMany < 0) {
            return at;
        }
        if (inFlight >= rate.perSecond()) {
            return Long.MAX_VALUE;
        }
        long leaving = lastSecond.stream().skip(tooMany).findFirst().orElse(now);
        return Math.max(at, leaving + SECOND + 1);
    }

    /** A call starts that is for no chat in particular. */
    void started() {
        inFlight++;
    }

    /** It was answered. */
    void answered(long now) {
        inFlight--;
        lastSecond.add(now);
    }

    /** It was not made after all. */
    void withdrawn() {
        inFlight--;
    }

    /** A call for a chat starts; to be said besides {@link #started()}. */
    void started(long chat) {
        chats.computeIfAbsent(chat, _ -> new Chat()).inFlight++;
    }

    /** It was answered; to be said besides {@link #answered(long)}. */
    void answered(long chat, long now) {
        Chat known = chats.computeIfAbsent(chat, _ -> new Chat());
        known.inFlight--;
        known.freeAt = Math.max(known.freeAt, now + rate.chatInterval().toNanos());
        if (isGroup(chat)) {
            known.lastMinute.add(now);
        }
    }

    /** A call for a chat was not made after all. */
    void withdrawn(long chat) {
        chats.computeIfAbsent(chat, _ -> new Chat()).inFlight--;
    }

    /** Telegram wants the chat left alone; if it says so for several at once, all are. */
    void hold(long chat, Duration wait, long now) {
        Chat known = chats.computeIfAbsent(chat, _ -> new Chat());
        known.freeAt = Math.max(known.freeAt, now + wait.toNanos());
        toldToWait.values().removeIf(at -> at < now - SECOND);
        toldToWait.put(chat, now);
        if (toldToWait.size() >= CHATS_OF_A_FLOOD) {
            holdAll(wait, now);
        }
    }

    /** Nothing is called for a while. */
    void holdAll(Duration wait, long now) {
        freeAt = Math.max(freeAt, now + wait.toNanos());
    }

    /** Somebody, perhaps another replica, called for this group. */
    void remember(long group, long at) {
        chats.computeIfAbsent(group, _ -> new Chat()).lastMinute.add(at);
    }

    /** Forgets chats that nothing is known of that could still matter. */
    void tidy(long now) {
        Set<Long> idle = new HashSet<>();
        chats.forEach((id, chat) -> {
            forget(chat.lastMinute, now - MINUTE);
            if (chat.inFlight == 0 && chat.freeAt <= now && chat.lastMinute.isEmpty()) {
                idle.add(id);
            }
        });
        chats.keySet().removeAll(idle);
    }

    /** Telegram counts groups below zero. */
    static boolean isGroup(long chat) {
        return chat < 0;
    }

    private static void forget(Deque<Long> times, long before) {
        while (!times.isEmpty() && times.getFirst() < before) {
            times.removeFirst();
        }
    }
}
