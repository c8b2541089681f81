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

/** Watches the polling: when Telegram last answered, and what is wrong, in words for an operator. */
public final class PollWatch {

    /** After this long without any answer the polling counts as dead. A poll itself lasts 50 seconds at most. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(PollWatch.class);

    private final Clock clock;
    private final MeterRegistry meters;
    private @Nullable Instant lastAnswer;
    private @Nullable String problem;
    private boolean keeping;

    public PollWatch(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    /** Polling became this replica's duty. */
    synchronized void begin() {
        lastAnswer = clock.instant();
        problem = null;
        keeping = false;
    }

    /** It is somebody else's now. */
    synchronized void end() {
        lastAnswer = null;
        problem = null;
        keeping = false;
    }

    /** A poll came back. */
    synchronized void returned() {
        count("ok");
        answered();
        if (problem != null) {
            LOG.info("Telegram answers the polls again");
            problem = null;
        }
    }

    /** What the poll brought is being put where it is safe. */
    synchronized void keeping() {
        keeping = true;
    }

    /** What the poll brought is safe. */
    synchronized void kept() {
        answered();
        keeping = false;
    }

    /** Telegram answered, and it was no yes. */
    synchronized void refused(TelegramException refusal) {
        count(refusal.kind().name().toLowerCase(Locale.ROOT));
        if (refusal.kind() != Kind.UNAVAILABLE && refusal.kind() != Kind.IN_DOUBT) {
            answered();
        }
        say(
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

    private void say(String words) {
        if (!words.equals(problem)) {
            LOG.error("No updates: {}", words);
            problem = words;
        }
    }

    private void count(String result) {
        meters.counter("rekap.telegram.polls", "result", result).increment();
    }

    /** What is wrong; nothing if all is well or polling is somebody else's duty. */
    public synchronized Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Whether polling is this replica's duty. */
    public synchronized boolean onDuty() {
        return lastAnswer != null;
    }

    /** Whether polls come back, or there is a reason that a restart would not mend: the broker does not take what they bring. */
    public synchronized boolean isAlive() {
        return lastAnswer == null
                || keeping
                || Duration.between(lastAnswer, clock.instant()).compareTo(PATIENCE) <= 0;
    }
}
