package dev.rekap.bus;

import java.time.Duration;
import java.util.Arrays;

/** The rungs of the retry ladder. Names and delays are fixed: each is a queue on the broker. */
public enum RetryRung {
    TEN_SECONDS("rekap.retry.10s", Duration.ofSeconds(10)),
    ONE_MINUTE("rekap.retry.1m", Duration.ofMinutes(1)),
    TEN_MINUTES("rekap.retry.10m", Duration.ofMinutes(10));

    private final String queue;
    private final Duration delay;

    RetryRung(String queue, Duration delay) {
        this.queue = queue;
        this.delay = delay;
    }

    /** Name of the waiting queue, and of the fanout exchange before it. */
    public String queue() {
        return queue;
    }

    public Duration delay() {
        return delay;
    }

    /**
     * How long an input waits on the ladder in all, at most: on the last rung each time, if a provider asks for that. The attempts
     * themselves, and the waits of an input that was not begun, come on top.
     */
    public static Duration longestLadder() {
        return TEN_MINUTES.delay.multipliedBy(values().length);
    }

    /**
     * The rung for an attempt; the last one for all beyond.
     *
     * @param attempt from 1
     */
    static RetryRung of(int attempt) {
        return values()[Math.clamp(attempt - 1L, 0, values().length - 1)];
    }

    /** This rung, or the first longer one that lasts so long; the last if none does. */
    RetryRung atLeast(Duration wish) {
        return Arrays.stream(values())
                .filter(rung -> rung.delay.compareTo(delay) >= 0 && rung.delay.compareTo(wish) >= 0)
                .findFirst()
                .orElse(TEN_MINUTES);
    }
}
