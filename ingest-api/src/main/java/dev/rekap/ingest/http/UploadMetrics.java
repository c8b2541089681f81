package dev.rekap.ingest.http;

import dev.rekap.ingest.UploadAnswer;
import dev.rekap.telemetry.Buckets;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Counts uploaded files by outcome and bytes, and times uploads. */
@Component
final class UploadMetrics {

    private static final String FILES = "rekap.ingest.files";

    private final MeterRegistry registry;
    private final Counter bytes;
    private final Timer uploads;

    UploadMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.bytes = Counter.builder("rekap.ingest.accepted")
                .description("Audio that was accepted")
                .baseUnit("bytes")
                .register(registry);
        this.uploads = Timer.builder("rekap.ingest.uploads")
                .description("From the end of a request's body to its answer")
                .serviceLevelObjectives(Buckets.calls())
                .register(registry);
    }

    UploadAnswer time(Supplier<UploadAnswer> work) {
        return Objects.requireNonNull(uploads.record(work));
    }

    void count(UploadAnswer answer) {
        answer.accepted().forEach(file -> bytes.increment((double) file.size()));
        registry.counter(FILES, "outcome", "ACCEPTED")
                .increment(answer.accepted().size());
        answer.rejected()
                .forEach(file ->
                        registry.counter(FILES, "outcome", file.code().name()).increment());
    }
}
