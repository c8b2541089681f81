package dev.rekap.ingest.schedule;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.PublishException;
import dev.rekap.ingest.step.CompleteUploads;
import dev.rekap.ingest.step.CompleteUploads.Completed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;

/** Completes uploads that broke off, again and again, and counts them. */
public final class IngestSchedule implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(IngestSchedule.class);

    private final CompleteUploads completing;
    private final Duration every;
    private final Counter published;
    private final Counter removed;

    public IngestSchedule(CompleteUploads completing, Duration every, MeterRegistry meters) {
        this.completing = completing;
        this.every = every;
        this.published = counter(meters, "PUBLISHED");
        this.removed = counter(meters, "REMOVED");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("rekap.ingest.completed")
                .description("Files, manifests and materials of calls that broke off")
                .tag("outcome", outcome)
                .register(meters);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::run, every);
    }

    private void run() {
        try {
            Completed completed = completing.run();
            published.increment(completed.published());
            removed.increment(completed.removed());
            if (completed.published() > 0 || completed.removed() > 0) {
                LOG.info(
                        "Uploads that broke off: {} files, manifests and materials published, {} files removed that never came",
                        completed.published(),
                        completed.removed());
            }
        } catch (DataAccessException | TransactionException | BlobStoreException | PublishException e) {
            LOG.warn("Completing uploads failed, it will be repeated: {}", e.getMessage());
        }
    }
}
