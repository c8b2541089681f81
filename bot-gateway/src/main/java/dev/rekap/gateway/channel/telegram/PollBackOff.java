package dev.rekap.gateway.channel.telegram;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;

/** Pauses between calls that bring nothing: from half a second, doubled up to half a minute, and as long as Telegram asks for. */
public final class PollBackOff {

    private static final IntervalFunction BACK_OFF =
            IntervalFunction.ofExponentialBackoff(Duration.ofMillis(500), 2, Duration.ofSeconds(30));

    private int failures;

    /** The next pause is the shortest. */
    public void reset() {
        failures = 0;
    }

    /**
     * The next pause.
     *
     * @param atLeast how long Telegram asks for; zero if it does not
     */
    public Duration next(Duration atLeast) {
        failures++;
        Duration pause = Duration.ofMillis(BACK_OFF.apply(failures));
        return pause.compareTo(atLeast) < 0 ? atLeast : pause;
    }
}
