package dev.rekap.report.micrometer;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.report.port.FactStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;

/**
 * Counts what is written down, once it is. Each call once: {@code rekap.spending} (money), {@code rekap.spending.audio.seconds}, {@code
 * rekap.spending.tokens} by direction. The workers' {@code rekap.cost} counts the same where it is spent; more there than here is
 * what got lost with a worker on the way. Files as {@link MeteredReports} does.
 */
public final class MeteredFactStore implements FactStore {

    private final FactStore facts;
    private final MeterRegistry meters;
    private final Clock clock;

    public MeteredFactStore(FactStore facts, MeterRegistry meters, Clock clock) {
        this.facts = facts;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Stored store(Batch batch) {
        Stored stored = facts.store(batch);
        stored.changes().values().forEach(change -> ReportMeters.filesEnded(meters, change, clock.instant()));
        stored.calls().forEach(file -> file.calls().forEach(this::count));
        return stored;
    }

    private void count(ProviderCall call) {
        Tags asked = Tags.of("stage", call.stage(), "provider", call.provider());
        Counter.builder("rekap.spending")
                .description("What calls cost that are written down")
                .tags(asked.and("currency", call.currency()))
                .register(meters)
                .increment(call.cost().doubleValue());
        if (call.audioSeconds() > 0) {
            Counter.builder("rekap.spending.audio.seconds")
                    .description("Audio that had to be paid")
                    .tags(asked)
                    .register(meters)
                    .increment(call.audioSeconds());
        }
        tokens(asked.and("direction", "input"), call.inputTokens());
        tokens(asked.and("direction", "output"), call.outputTokens());
    }

    private void tokens(Tags tags, int count) {
        if (count > 0) {
            Counter.builder("rekap.spending.tokens")
                    .description("Tokens of questions and answers that are written down")
                    .tags(tags)
                    .register(meters)
                    .increment(count);
        }
    }
}
