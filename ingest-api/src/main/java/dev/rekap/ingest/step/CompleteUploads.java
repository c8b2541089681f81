package dev.rekap.ingest.step;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.ingest.ReceivedFile.State;
import dev.rekap.ingest.ReceivedReports;
import dev.rekap.ingest.ReceivedReports.Unpublished;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Completes what an upload or a seal began and did not end, because the process died, or store or broker were away, and the caller
 * did not repeat it. Replicas may run it at the same time: a task that is published twice is done once.
 */
public final class CompleteUploads {

    private static final int BATCH = 200;

    private final ReceivedReports reports;
    private final BlobStore blobs;
    private final Publisher publisher;
    private final CompleteMaterials materials;
    private final Times times;
    private final Clock clock;

    /**
     * When something is due.
     *
     * @param publish how long after it was received a file is published that its upload has not published
     * @param giveUp how long after it was received a file loses its place whose content is not in the blob store: longer than any
     *     upload lasts
     * @param forget how long after it was closed a report or decision is forgotten
     */
    public record Times(Duration publish, Duration giveUp, Duration forget) {}

    /**
     * What one run did.
     *
     * @param published files, manifests and materials that were published
     * @param removed files and materials that lost their place because their content never came
     */
    public record Completed(int published, int removed) {}

    public CompleteUploads(
            ReceivedReports reports,
            BlobStore blobs,
            Publisher publisher,
            CompleteMaterials materials,
            Times times,
            Clock clock) {
        this.reports = reports;
        this.blobs = blobs;
        this.publisher = publisher;
        this.materials = materials;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Runs once; what is left when it fails, the next run finds.
     *
     * @throws dev.rekap.blob.BlobStoreException if the blob store cannot be asked
     * @throws dev.rekap.bus.PublishException if the broker does not confirm
     */
    public Completed run() {
        Instant now = clock.instant();
        int published = 0;
        int removed = 0;
        for (Unpublished each : reports.unpublishedFiles(now.minus(times.publish()), BATCH)) {
            if (complete(each)) {
                published++;
            } else if (each.file().receivedAt().isBefore(now.minus(times.giveUp()))) {
                reports.unregister(each.report(), each.file().audio().id());
                removed++;
            }
        }
        List<ReportSealed> seals = reports.unpublishedSeals(now.minus(times.publish()), BATCH);
        for (ReportSealed manifest : seals) {
            publisher.publish(manifest);
            reports.sealPublished(manifest.reportId());
        }
        reports.forgetClosed(now.minus(times.forget()), BATCH);
        Completed material = materials.run(times, now, BATCH);
        return new Completed(published + seals.size() + material.published(), removed + material.removed());
    }

    /** Publishes a file whose content has come; tells whether it has. */
    private boolean complete(Unpublished each) {
        ReportId id = each.report();
        FileId file = each.file().audio().id();
        if (each.file().state() == State.REGISTERED) {
            if (blobs.info(new ReportBlobs(id).audio(file)).isEmpty()
                    || reports.stored(id, Set.of(file)).isEmpty()) {
                return false;
            }
        }
        publisher.publish(AcceptUpload.task(id, each.settings(), each.file()));
        reports.published(id, Set.of(file));
        return true;
    }
}
