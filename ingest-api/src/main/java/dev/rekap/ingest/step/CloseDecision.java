package dev.rekap.ingest.step;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.decisions.DecisionBlobs;
import dev.rekap.contracts.decisions.DecisionClosed;
import dev.rekap.ingest.material.ReceivedMaterials;
import java.time.Clock;

/** Forgets what was received for a decision that decision-service has deleted. */
public final class CloseDecision implements Step<DecisionClosed> {

    private final ReceivedMaterials materials;
    private final BlobStore blobs;
    private final Clock clock;

    public CloseDecision(ReceivedMaterials materials, BlobStore blobs, Clock clock) {
        this.materials = materials;
        this.blobs = blobs;
        this.clock = clock;
    }

    @Override
    public Class<DecisionClosed> accepts() {
        return DecisionClosed.class;
    }

    /** Rows first: what is put from then on is found to be closed, and deleted by who put it. */
    @Override
    public Outcome handle(DecisionClosed closed) {
        materials.close(closed.decisionId(), clock.instant());
        blobs.deleteAll(new DecisionBlobs(closed.decisionId()).prefix() + "material/");
        return Outcome.done();
    }
}
