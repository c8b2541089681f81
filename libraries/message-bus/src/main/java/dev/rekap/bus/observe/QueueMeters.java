package dev.rekap.bus.observe;

import dev.rekap.telemetry.Buckets;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Meters of one queue and its reader: {@code messaging.process.duration} by outcome, {@code rekap.queue.wait}, {@code
 * rekap.queue.taken.timestamp}, {@code rekap.step.retries} by code, {@code rekap.step.parked}. All are there from the start, at
 * zero, so that the first of anything is an increase.
 */
public final class QueueMeters {

    /** What became of a message. */
    public enum Outcome {
        /** What followed from it is safe. */
        DONE,
        /** It comes again later. */
        RETRY,
        /** It became a named failure, or was put aside. */
        FAILED
    }

    /** Tag of the queue, or of the fact, that a message goes to or comes from. */
    static final String DESTINATION = "messaging.destination.name";

    private final MeterRegistry meters;
    private final String queue;
    private final Clock clock;
    private final Map<Outcome, Timer> processing = new ConcurrentHashMap<>();
    private final Timer waiting;
    private final Counter parked;
    private final AtomicLong takenMillis = new AtomicLong();

    /** Meters of the queue of this name. */
    public QueueMeters(MeterRegistry meters, String queue, Clock clock) {
        this.meters = meters;
        this.queue = queue;
        this.clock = clock;
        for (Outcome outcome : Outcome.values()) {
            processing.put(
                    outcome,
                    Timer.builder("messaging.process.duration")
                            .description("From a message taken to what followed from it confirmed")
                            .tags("messaging.system", "rabbitmq", DESTINATION, queue, "outcome", named(outcome))
                            .serviceLevelObjectives(Buckets.work())
                            .register(meters));
        }
        this.waiting = Timer.builder("rekap.queue.wait")
                .description("From a message published to it taken; repeated ones are left out")
                .tag(DESTINATION, queue)
                .serviceLevelObjectives(Buckets.work())
                .register(meters);
        this.parked = Counter.builder("rekap.step.parked")
                .description("Messages put aside for a person")
                .tag(DESTINATION, queue)
                .register(meters);
        Gauge.builder("rekap.queue.taken.timestamp", takenMillis, millis -> millis.get() / 1000.0)
                .description("When the youngest message that was taken had been published; 0 before the first")
                .baseUnit("seconds")
                .tag(DESTINATION, queue)
                .strongReference(true)
                .register(meters);
    }

    /**
     * A message was taken for the first time.
     *
     * @param publishedAt its header, epoch milliseconds by the publisher's clock; anything else is passed over
     */
    public void taken(@Nullable Object publishedAt) {
        if (publishedAt instanceof Number millis) {
            long published = millis.longValue();
            waiting.record(Duration.ofMillis(Math.max(0, clock.millis() - published)));
            takenMillis.accumulateAndGet(published, Math::max);
        }
    }

    /** A message was brought to its end, in so many nanoseconds from its taking. */
    public void processed(Outcome outcome, long nanos) {
        Timer timer = processing.get(outcome);
        if (timer != null) {
            timer.record(Duration.ofNanos(nanos));
        }
    }

    /** A message waits for another attempt. */
    public void retried(String code) {
        meters.counter("rekap.step.retries", DESTINATION, queue, "code", code).increment();
    }

    /** A message was put aside. */
    public void parked() {
        parked.increment();
    }

    private static String named(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
