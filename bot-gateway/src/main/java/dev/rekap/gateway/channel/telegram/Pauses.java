package dev.rekap.gateway.channel.telegram;

import java.time.Duration;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;

/** Pauses between polls that fail: from half a second, doubled up to half a minute, and as long as Telegram asks for. */
public final class Pauses implements BackOff {

    private static final long FIRST = 500;
    private static final long LONGEST = 30_000;

    private long next = FIRST;
    private long atLeast;

    @Override
    public synchronized void reset() {
        next = FIRST;
        atLeast = 0;
    }

    @Override
    public synchronized long nextBackOffMillis() {
        long pause = Math.max(next, atLeast);
        next = Math.min(2 * next, LONGEST);
        atLeast = 0;
        return pause;
    }

    /** The next pause, and only that one, is no shorter. */
    public synchronized void atLeast(Duration pause) {
        atLeast = pause.toMillis();
    }
}
