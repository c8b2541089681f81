package dev.rekap.ingest.http;

import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.ingest.UploadAnswer;
import dev.rekap.ingest.UploadAnswer.RejectedFile;
import dev.rekap.ingest.material.MaterialAnswer;
import dev.rekap.telemetry.Buckets;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
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
                .description("Files that were accepted")
                .baseUnit("bytes")
                .register(registry);
        this.uploads = Timer.builder("rekap.ingest.uploads")
                .description("From the end of a request's body to its answer")
                .serviceLevelObjectives(Buckets.calls())
                .register(registry);
    }

    <T> T time(Supplier<T> work) {
        return Objects.requireNonNull(uploads.record(work));
    }

    void count(UploadAnswer answer) {
        count(answer.accepted().stream().map(UploadAnswer.AcceptedFile::size).toList(), answer.rejected());
    }

    /** Files that are kept from an earlier version count again. */
    void count(MaterialAnswer answer) {
        count(answer.accepted().stream().map(MaterialPart::size).toList(), answer.rejected());
    }

    private void count(List<Long> accepted, List<RejectedFile> rejected) {
        accepted.forEach(bytes::increment);
        registry.counter(FILES, "outcome", "ACCEPTED").increment(accepted.size());
        rejected.forEach(
                file -> registry.counter(FILES, "outcome", file.code().name()).increment());
    }
}
