package dev.rekap.gateway.channel.updates;

import dev.rekap.bus.RawPublisher;
import dev.rekap.bus.observe.QueueMeters.Outcome;
import dev.rekap.contracts.channel.ChannelQueues;
import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.conversation.EventHandler;
import io.github.resilience4j.core.IntervalFunction;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles an update until it is done, or parks it and notifies the user. A failure
 * of the database, which hinders all updates alike, is retried without limit.
 *
 * @param pause before the second attempt, at least 1 ms; doubled before each further one, up to 30 times
 */
public record HandleUpdate(EventHandler handler, RawPublisher publisher, MeterRegistry meters, Duration pause) {

    /**
     * Classes of SQL states (PostgreSQL, appendix A): no connection, too few resources, shut down, a fault of the system; and
     * a transaction that met another one and may simply be run again.
     */
    private static final Set<String> OUTSIDE = Set.of("08", "53", "57", "58", "40");

    private static final Logger LOG = LoggerFactory.getLogger(HandleUpdate.class);
    private static final int ATTEMPTS = 3;

    /**
     * Returns when the update may be forgotten.
     *
     * @return whether it was handled, or failed and is parked
     * @throws InterruptedException if the service goes down before that: the broker keeps the update
     */
    Outcome handle(ChatEvent event, byte[] raw) throws InterruptedException {
        IntervalFunction backOff = IntervalFunction.ofExponentialBackoff(pause, 2, pause.multipliedBy(30));
        int failures = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                handler.handle(event);
                count(event, "done");
                return Outcome.DONE;
            } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
                // An error of one update must not end the lane of its chat.
                if (isOutside(e)) {
                    LOG.warn(
                            "Update {} waits for the database ({})",
                            event.origin().update(),
                            described(e));
                } else if (++failures >= ATTEMPTS) {
                    LOG.error(
                            "Update {} failed repeatedly and is parked",
                            event.origin().update(),
                            e);
                    park(raw, "handling fails: " + e.getClass().getSimpleName());
                    apologize(event);
                    count(event, "parked");
                    return Outcome.FAILED;
                } else {
                    LOG.warn(
                            "Update {} failed and will be retried",
                            event.origin().update(),
                            e);
                }
            }
            Thread.sleep(backOff.apply(attempt));
        }
    }

    /** Puts an update aside for a user; returns when it is there. */
    void park(byte[] raw, String reason) throws InterruptedException {
        while (true) {
            try {
                publisher.park(ChannelQueues.UPDATES, raw, reason);
                return;
            } catch (RuntimeException e) {
                LOG.warn("Parking an update failed, will be retried ({})", e.getMessage());
            }
            Thread.sleep(pause);
        }
    }

    private void apologize(ChatEvent event) {
        try {
            handler.handle(new ChatEvent.HandlingFailed(event.origin()));
        } catch (RuntimeException e) {
            LOG.warn("Notifying the user failed for update {}", event.origin().update(), e);
        }
    }

    private void count(ChatEvent event, String result) {
        meters.counter("rekap.telegram.updates", "kind", event.getClass().getSimpleName(), "result", result)
                .increment();
    }

    static boolean isOutside(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || cause instanceof SQLRecoverableException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().length() == 5
                    && OUTSIDE.contains(sql.getSQLState().substring(0, 2))) {
                return true;
            }
        }
        return false;
    }

    /** The innermost cause, in one line. */
    static String described(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
    }
}
