package dev.rekap.report.retention;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.blob.ListedBlob;
import dev.rekap.bus.PublishException;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportClosed;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Report;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Deletes a report and its blobs. Its id stays for a while, with a marker that stops uploads and workers.
 */
public final class DeleteReport {

    private final DeletedReports deleted;
    private final BlobStore blobs;
    private final Publisher publisher;
    private final Clock clock;

    public DeleteReport(DeletedReports deleted, BlobStore blobs, Publisher publisher, Clock clock) {
        this.deleted = deleted;
        this.blobs = blobs;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Deletes the report. If cleaning fails, the next sweep repeats it.
     *
     * @throws BlobStoreException if blobs may be left
     * @throws PublishException if ingest-api may not have been told
     */
    public void delete(ReportId id, UserId owner) {
        deleted.delete(id, owner, clock.instant());
        clean(id);
        deleted.cleaned(id, clock.instant());
    }

    /**
     * Deletes the blobs of a deleted report, and tells ingest-api to forget it.
     *
     * @throws BlobStoreException if blobs may be left
     * @throws PublishException if ingest-api may not have been told
     */
    public void clean(ReportId id) {
        ReportBlobs names = new ReportBlobs(id);
        blobs.put(names.closed(), BlobContent.of("DELETED", "text/plain"));
        publisher.publish(new ReportClosed(id, true));
        List<BlobKey> keys;
        try (Stream<ListedBlob> listed = blobs.list(names.prefix())) {
            keys = listed.map(ListedBlob::key)
                    .filter(key -> !key.equals(names.closed()))
                    .toList();
        }
        keys.forEach(blobs::delete);
    }

    /** Deletes the marker and the id: from then on the id may be used again. */
    public void forget(ReportId id) {
        blobs.deleteAll(new ReportBlobs(id).prefix());
        deleted.forget(id);
    }

    /** Deletes the recordings of a report and their transcripts; the rows stay. */
    public void forgetAudio(Report report) {
        ReportBlobs names = new ReportBlobs(report.id());
        blobs.deleteAll(names.audioPrefix());
        report.files().forEach(file -> blobs.delete(names.transcript(file.id())));
    }
}
