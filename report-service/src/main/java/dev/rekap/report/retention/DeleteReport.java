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
import dev.rekap.report.ReportTiming;
import dev.rekap.report.vocabulary.LearnVocabulary;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes a report and its blobs. Its id stays for a while, with a marker that stops uploads and workers.
 */
public final class DeleteReport {

    private static final Logger LOG = LoggerFactory.getLogger(DeleteReport.class);

    private final DeletedReports deleted;
    private final UserBlobDates userBlobs;
    private final LearnVocabulary learning;
    private final BlobStore blobs;
    private final Publisher publisher;
    private final ReportTiming timing;
    private final Clock clock;

    public DeleteReport(
            DeletedReports deleted,
            UserBlobDates userBlobs,
            LearnVocabulary learning,
            BlobStore blobs,
            Publisher publisher,
            ReportTiming timing,
            Clock clock) {
        this.deleted = deleted;
        this.userBlobs = userBlobs;
        this.learning = learning;
        this.blobs = blobs;
        this.publisher = publisher;
        this.timing = timing;
        this.clock = clock;
    }

    /**
     * Deletes the report. If cleaning fails, the next sweep repeats it.
     *
     * @throws BlobStoreException if blobs may be left
     * @throws PublishException if ingest-api may not have been told
     */
    public void delete(ReportId id, UserId owner) {
        userBlobs.add(owner, clock.instant().plus(timing.audioRetention()));
        deleted.delete(id, owner, clock.instant());
        clean(id);
        deleted.cleaned(id, clock.instant());
        unlearn(owner);
    }

    /** What was learnt from this report alone goes with it. A failure is made good when the next report of the user ends. */
    private void unlearn(UserId owner) {
        try {
            learning.learn(owner);
        } catch (RuntimeException e) {
            LOG.warn("Learning the vocabulary after a deletion failed: {}", e.getMessage());
        }
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
        blobs.delete(keys);
    }

    /** Deletes the marker and the id: from then on the id may be used again. */
    public void forget(ReportId id) {
        blobs.deleteAll(new ReportBlobs(id).prefix());
        deleted.forget(id);
    }

    /** Deletes the recordings of a report and their transcripts, also those of pieces; the rows stay. */
    public void forgetAudio(ReportId id) {
        ReportBlobs names = new ReportBlobs(id);
        blobs.deleteAll(names.audioPrefix());
        blobs.deleteAll(names.transcriptsPrefix());
    }
}
