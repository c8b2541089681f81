package dev.rekap.decision.retention;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.blob.ListedBlob;
import dev.rekap.bus.PublishException;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.decisions.DecisionBlobs;
import dev.rekap.contracts.decisions.DecisionClosed;
import dev.rekap.contracts.decisions.DecisionId;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Deletes a decision and its blobs. Its id stays for a while, with a marker that stops uploads and workers. */
public final class DeleteDecision {

    private final DeletedDecisions deleted;
    private final BlobStore blobs;
    private final Publisher publisher;
    private final Clock clock;

    public DeleteDecision(DeletedDecisions deleted, BlobStore blobs, Publisher publisher, Clock clock) {
        this.deleted = deleted;
        this.blobs = blobs;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Deletes the decision, unless the outcome of an action is awaited. If cleaning fails, a later round of {@link DecisionRetention}
     * repeats it.
     *
     * @throws BlobStoreException if blobs may be left
     * @throws PublishException if the others may not have been told
     */
    public void delete(DecisionId id) {
        if (deleted.delete(id, clock.instant())) {
            clean(id);
        }
    }

    /**
     * Deletes the blobs of a deleted decision, and publishes that it is closed.
     *
     * @throws BlobStoreException if blobs may be left
     * @throws PublishException if the others may not have been told
     */
    void clean(DecisionId id) {
        DecisionBlobs names = new DecisionBlobs(id);
        blobs.put(names.closed(), BlobContent.of("DELETED", "text/plain"));
        publisher.publish(new DecisionClosed(id));
        List<BlobKey> keys;
        try (Stream<ListedBlob> listed = blobs.list(names.prefix())) {
            keys = listed.map(ListedBlob::key)
                    .filter(key -> !key.equals(names.closed()))
                    .toList();
        }
        blobs.delete(keys);
        deleted.cleaned(id, clock.instant());
    }

    /** Deletes the marker and the id: from then on the id may be used again. */
    void forget(DecisionId id) {
        blobs.deleteAll(new DecisionBlobs(id).prefix());
        deleted.forget(id);
    }
}
