package dev.rekap.report.retention;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.blob.ListedBlob;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Report;
import dev.rekap.report.step.SweepReports;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Deletes a report and all that lies in the blob store of it. What stays is its id, and a marker beside which nothing is
 * uploaded or worked on any more.
 */
public final class DeleteReport {

    private final DeletedReports deleted;
    private final BlobStore blobs;
    private final Clock clock;

    public DeleteReport(DeletedReports deleted, BlobStore blobs, Clock clock) {
        this.deleted = deleted;
        this.blobs = blobs;
        this.clock = clock;
    }

    /**
     * Deletes; once begun it is carried on by {@link SweepReports}, should it not come to its end here.
     *
     * @throws BlobStoreException if blobs may be left
     */
    public void delete(ReportId id, UserId owner) {
        deleted.delete(id, owner, clock.instant());
        clean(id);
        deleted.cleaned(id, clock.instant());
    }

    /**
     * Deletes the blobs of a deleted report.
     *
     * @throws BlobStoreException if blobs may be left
     */
    public void clean(ReportId id) {
        ReportBlobs names = new ReportBlobs(id);
        blobs.putIfAbsent(names.closed(), BlobContent.of("DELETED", "text/plain"));
        List<BlobKey> keys;
        try (Stream<ListedBlob> listed = blobs.list(names.prefix())) {
            keys = listed.map(ListedBlob::key)
                    .filter(key -> !key.equals(names.closed()))
                    .toList();
        }
        keys.forEach(blobs::delete);
    }

    /** Deletes the last trace: from here on the id is as good as new. */
    public void forget(ReportId id) {
        blobs.deleteAll(new ReportBlobs(id).prefix());
        deleted.forget(id);
    }

    /** Deletes the recordings of a report and what was heard in them; the rows stay. */
    public void forgetAudio(Report report) {
        ReportBlobs names = new ReportBlobs(report.id());
        blobs.deleteAll(names.audioPrefix());
        report.files().forEach(file -> blobs.delete(names.transcript(file.id())));
    }
}
