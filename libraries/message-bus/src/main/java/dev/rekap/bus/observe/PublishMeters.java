package dev.rekap.bus.observe;

import dev.rekap.telemetry.Buckets;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * Timer {@code messaging.client.operation.duration}: from a message given away to the broker's word on it, by fact (or queue) and
 * by what went wrong.
 */
public final class PublishMeters {

    /** Nothing went wrong. */
    public static final String NONE = "none";

    private final MeterRegistry meters;

    public PublishMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * A message was confirmed, or was not.
     *
     * @param destination the fact's name, or the queue's if it went to one
     * @param error {@link #NONE}, {@code refused}, {@code unroutable}, {@code timeout}, {@code unreachable}, {@code interrupted}
     */
    public void published(String destination, String error, long nanos) {
        Timer.builder("messaging.client.operation.duration")
                .description("From a message given away to the broker's word on it")
                .tags(
                        "messaging.system",
                        "rabbitmq",
                        "messaging.operation.name",
                        "publish",
                        QueueMeters.DESTINATION,
                        destination,
                        "error.type",
                        error)
                .serviceLevelObjectives(Buckets.calls())
                .register(meters)
                .record(Duration.ofNanos(nanos));
    }
}
