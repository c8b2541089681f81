package dev.rekap.gateway.updates;

import dev.rekap.bus.RawPublisher;
import dev.rekap.bus.observe.QueueMeters.Outcome;
import dev.rekap.contracts.channel.ChannelQueues;
import dev.rekap.gateway.ChatEvent;
import dev.rekap.gateway.HandleEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings an update to its end, whatever that takes: it is handled, or it is parked and the person is told. What hinders all
 * updates alike, a database that is away, is waited for.
 */
public final class HandleUpdate {

    private static final Logger LOG = LoggerFactory.getLogger(HandleUpdate.class);
    private static final int ATTEMPTS = 3;

    private final HandleEvent handler;
    private final RawPublisher publisher;
    private final MeterRegistry meters;
    private final Duration pause;

    /**
     * Makes it.
     *
     * @param pause before the second attempt; doubled before each further one, up to 30 times
     */
    public HandleUpdate(HandleEvent handler, RawPublisher publisher, MeterRegistry meters, Duration pause) {
        this.handler = handler;
        this.publisher = publisher;
        this.meters = meters;
        this.pause = pause;
    }

    /**
     * Returns when the update may be forgotten.
     *
     * @return whether it was handled, or failed and is parked
     * @throws InterruptedException if the service goes down before that: the broker keeps the update
     */
    Outcome handle(ChatEvent event, byte[] raw) throws InterruptedException {
        Duration wait = pause;
        int failures = 0;
        while (true) {
            try {
                handler.handle(event);
                count(event, "done");
                return Outcome.DONE;
            } catch (RuntimeException e) {
                if (Hindrance.isOutside(e)) {
                    LOG.warn(
                            "Update {} waits for the database ({})",
                            event.origin().update(),
                            Hindrance.described(e));
                } else if (++failures >= ATTEMPTS) {
                    LOG.error(
                            "Update {} fails again and again, and is parked",
                            event.origin().update(),
                            e);
                    park(raw, "handling fails: " + e.getClass().getSimpleName());
                    apologize(event);
                    count(event, "parked");
                    return Outcome.FAILED;
                } else {
                    LOG.warn(
                            "Update {} failed, and is tried again",
                            event.origin().update(),
                            e);
                }
            }
            Thread.sleep(wait);
            wait = wait.multipliedBy(2).compareTo(pause.multipliedBy(30)) > 0
                    ? pause.multipliedBy(30)
                    : wait.multipliedBy(2);
        }
    }

    /** Puts an update aside for a person; returns when it is there. */
    void park(byte[] raw, String reason) throws InterruptedException {
        Duration wait = pause;
        while (true) {
            try {
                publisher.park(ChannelQueues.UPDATES, raw, reason);
                return;
            } catch (RuntimeException e) {
                LOG.warn("An update cannot be parked yet ({})", e.getMessage());
            }
            Thread.sleep(wait);
        }
    }

    private void apologize(ChatEvent event) {
        try {
            handler.handle(new ChatEvent.HandlingFailed(event.origin()));
        } catch (RuntimeException e) {
            LOG.warn(
                    "Nobody could be told that update {} failed", event.origin().update(), e);
        }
    }

    private void count(ChatEvent event, String result) {
        meters.counter("rekap.telegram.updates", "kind", event.getClass().getSimpleName(), "result", result)
                .increment();
    }
}
