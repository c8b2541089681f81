package dev.rekap.gateway.channel.telegram;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;

/** Pauses between polls that fail: from half a second, doubled up to half a minute, and as long as Telegram asks for. */
public final class PollBackOff implements BackOff {

    private static final IntervalFunction BACK_OFF =
            IntervalFunction.ofExponentialBackoff(Duration.ofMillis(500), 2, Duration.ofSeconds(30));

    private int failures;
    private long atLeast;

    @Override
    public synchronized void reset() {
        failures = 0;
        atLeast = 0;
    }

    @Override
    public synchronized long nextBackOffMillis() {
        failures++;
        long pause = Math.max(BACK_OFF.apply(failures), atLeast);
        atLeast = 0;
        return pause;
    }

    /** The next pause, and only that one, is no shorter. */
    public synchronized void atLeast(Duration pause) {
        atLeast = pause.toMillis();
    }
}
