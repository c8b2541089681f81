package dev.rekap.ingest.step;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.ingest.material.ReceivedMaterial;
import dev.rekap.ingest.material.ReceivedMaterial.State;
import dev.rekap.ingest.material.ReceivedMaterials;
import dev.rekap.ingest.step.CompleteUploads.Completed;
import java.time.Instant;

/** The part of {@link CompleteUploads} for the material of decisions. */
public final class CompleteMaterials {

    private final ReceivedMaterials materials;
    private final BlobStore blobs;
    private final Publisher publisher;

    public CompleteMaterials(ReceivedMaterials materials, BlobStore blobs, Publisher publisher) {
        this.materials = materials;
        this.blobs = blobs;
        this.publisher = publisher;
    }

    /** Completes what is due; see {@link CompleteUploads#run()}. */
    Completed run(CompleteUploads.Times times, Instant now, int limit) {
        int published = 0;
        int removed = 0;
        for (ReceivedMaterial each : materials.unpublished(now.minus(times.publish()), limit)) {
            DecisionId id = each.fact().decisionId();
            int version = each.fact().material().version();
            if (isStored(each) && materials.stored(id, version).isPresent()) {
                publisher.publish(each.fact());
                materials.published(id, version);
                published++;
            } else if (each.fact().collectedAt().isBefore(now.minus(times.giveUp()))) {
                materials.unregister(id, version);
                removed++;
            }
        }
        materials.forgetClosed(now.minus(times.forget()), limit);
        return new Completed(published, removed);
    }

    private boolean isStored(ReceivedMaterial each) {
        return each.state() == State.STORED
                || each.fact().material().parts().stream()
                        .allMatch(part -> blobs.info(part.blob()).isPresent());
    }
}
