package dev.rekap.gateway.channel.updates;

import dev.rekap.gateway.channel.telegram.TelegramException;
import dev.rekap.gateway.channel.telegram.TelegramException.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Monitors the polling: when it last got on, and the current problem in words for an operator. It gets on when Telegram says that
 * there is nothing, or when new updates are stored; an answer that only repeats updates does not count.
 */
public final class PollMonitor {

    /** After this long without getting on the polling counts as dead. A poll itself lasts 50 seconds at most. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(PollMonitor.class);

    private final Clock clock;
    private final MeterRegistry meters;
    private @Nullable Instant lastAnswer;
    private @Nullable String problem;
    private boolean keeping;

    public PollMonitor(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    /** This replica begins to poll. */
    synchronized void begin() {
        lastAnswer = clock.instant();
        problem = null;
        keeping = false;
    }

    /** This replica polls no more. */
    synchronized void end() {
        lastAnswer = null;
        problem = null;
        keeping = false;
    }

    /** A poll came back with so many updates, which are being stored. */
    synchronized void returned(int updates) {
        count("ok");
        keeping = updates > 0;
        if (!keeping) {
            answered();
        }
        if (problem != null) {
            LOG.info("Telegram answers the polls again");
            problem = null;
        }
    }

    /**
     * The updates of a poll are stored.
     *
     * @param isNew false if all came before, or their ids started anew
     */
    synchronized void kept(int updates, boolean isNew) {
        keeping = false;
        meters.counter("rekap.telegram.polled").increment(updates);
        if (isNew) {
            answered();
        } else if (updates > 0) {
            count("repeated");
        }
    }

    /** Telegram answered, and it was no yes. */
    synchronized void refused(TelegramException refusal) {
        count(refusal.kind().name().toLowerCase(Locale.ROOT));
        if (refusal.kind() != Kind.UNAVAILABLE && refusal.kind() != Kind.IN_DOUBT) {
            answered();
        }
        report(
                switch (refusal.kind()) {
                    case CONFLICT ->
                        "another process polls with this token (Telegram answers 409): end it, or give one of the two a token of its own";
                    case UNAUTHORIZED ->
                        "Telegram does not know the token (401): ask BotFather for it, and set REKAP_TELEGRAM_TOKEN";
                    default -> "polling fails: " + refusal.getMessage();
                });
    }

    private void answered() {
        if (lastAnswer != null) {
            lastAnswer = clock.instant();
        }
    }

    private void report(String words) {
        if (!words.equals(problem)) {
            LOG.error("Polling of Telegram failed: {}", words);
            problem = words;
        }
    }

    private void count(String result) {
        meters.counter("rekap.telegram.polls", "result", result).increment();
    }

    /** What is wrong; nothing if all is well or another replica polls. */
    public synchronized Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Whether this replica polls. */
    public synchronized boolean onDuty() {
        return lastAnswer != null;
    }

    /** Whether the polling gets on, or there is a reason that a restart would not mend: the broker does not take what they bring. */
    public synchronized boolean isAlive() {
        return lastAnswer == null
                || keeping
                || Duration.between(lastAnswer, clock.instant()).compareTo(PATIENCE) <= 0;
    }
}
