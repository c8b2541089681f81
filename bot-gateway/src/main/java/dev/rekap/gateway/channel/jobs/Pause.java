package dev.rekap.gateway.channel.jobs;

import dev.rekap.gateway.channel.UnavailableException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** How long an errand that failed waits for its next attempt: 1, 2, 4, ... up to 60 seconds, and no less than was asked for. */
final class Pause {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int LAST_DOUBLING = 6;

    /** So that what failed together does not come back together. */
    private static final double JITTER = 0.2;

    private Pause() {}

    /**
     * The pause after an attempt.
     *
     * @param attempt from 1
     */
    static Duration after(int attempt, @Nullable Throwable cause) {
        Duration usual = Duration.ofSeconds(1L << Math.clamp(attempt - 1L, 0, LAST_DOUBLING));
        Duration bounded = usual.compareTo(LONGEST) > 0 ? LONGEST : usual;
        Duration asked = cause instanceof UnavailableException e ? e.retryAfter() : Duration.ZERO;
        Duration longer = asked.compareTo(bounded) > 0 ? asked : bounded;
        return longer.plusMillis(
                (long) (longer.toMillis() * ThreadLocalRandom.current().nextDouble(JITTER)));
    }

    /** Somebody else being away is a warning; what nobody expected is an error with its trace. */
    static void log(Logger log, String task, int attempt, RuntimeException cause) {
        if (cause instanceof UnavailableException) {
            log.warn("Attempt {} of errand {} did not succeed: {}", attempt, task, cause.getMessage());
        } else {
            log.error("Attempt {} of errand {} failed", attempt, task, cause);
        }
    }
}
