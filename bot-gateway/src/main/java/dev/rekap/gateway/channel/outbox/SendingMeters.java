package dev.rekap.gateway.channel.outbox;

import dev.rekap.telemetry.Buckets;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Timers of sending: {@code rekap.delivery.duration}, from a result known to its document delivered, and {@code
 * rekap.telegram.held.back}, how long messages wait for Telegram's limits.
 */
final class SendingMeters {

    private final Clock clock;
    private final Timer deliveries;
    private final Timer heldBack;

    SendingMeters(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.deliveries = Timer.builder("rekap.delivery.duration")
                .description("From a result heard of to its document delivered")
                .serviceLevelObjectives(Buckets.work())
                .register(meters);
        this.heldBack = Timer.builder("rekap.telegram.held.back")
                .description("How long what could be said waits for the limits of Telegram")
                .serviceLevelObjectives(Buckets.work())
                .register(meters);
    }

    /** A document was delivered; not a result that somebody waits for if there is no time. */
    void delivered(@Nullable Instant awaitedSince) {
        if (awaitedSince != null) {
            Duration took = Duration.between(awaitedSince, clock.instant());
            deliveries.record(took.isNegative() ? Duration.ZERO : took);
        }
    }

    /** A call begins that could have begun so many nanoseconds earlier. */
    void heldBack(long nanos) {
        heldBack.record(Duration.ofNanos(Math.max(0, nanos)));
    }
}
