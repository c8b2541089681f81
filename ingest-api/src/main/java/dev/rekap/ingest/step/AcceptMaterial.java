package dev.rekap.ingest.step;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.decisions.DecisionBlobs;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.Material;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.ingest.IncomingFile;
import dev.rekap.ingest.RefusedException;
import dev.rekap.ingest.material.MaterialAnswer;
import dev.rekap.ingest.material.MaterialCheck;
import dev.rekap.ingest.material.MaterialProblem;
import dev.rekap.ingest.material.MaterialRequest;
import dev.rekap.ingest.material.ReceivedMaterial;
import dev.rekap.ingest.material.ReceivedMaterial.State;
import dev.rekap.ingest.material.ReceivedMaterials;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Accepts the material of a decision: registers it, stores its files, publishes it, then answers. Repeating the same request changes
 * nothing and gives the same answer, also after a failure at any point; what no repeat completes, {@link CompleteMaterials} does.
 */
public final class AcceptMaterial {

    private final ReceivedMaterials materials;
    private final BlobStore blobs;
    private final MaterialCheck check;
    private final Publisher publisher;
    private final Clock clock;
    private final String defaultLanguage;

    /** Creates the step; {@code defaultLanguage} applies to requests that name no language. */
    public AcceptMaterial(
            ReceivedMaterials materials,
            BlobStore blobs,
            MaterialCheck check,
            Publisher publisher,
            Clock clock,
            String defaultLanguage) {
        this.materials = materials;
        this.blobs = blobs;
        this.check = check;
        this.publisher = publisher;
        this.clock = clock;
        this.defaultLanguage = defaultLanguage;
    }

    /**
     * Accepts the files that can be accepted and lists the others in the answer. If none can and there is no text, nothing is stored
     * and the answer has no accepted file.
     *
     * @throws RefusedException if the request cannot be taken as a whole; nothing of it is left then
     */
    public MaterialAnswer accept(MaterialRequest request) {
        DecisionId id = request.decisionId().orElseGet(DecisionId::random);
        CheckedParts checked = CheckedParts.of(new DecisionBlobs(id), request.files(), request.surplus(), check);
        List<MaterialPart> parts = request.keepParts() ? kept(id, request) : checked.parts();
        if (parts.isEmpty() && request.text().isEmpty()) {
            if (checked.rejected().isEmpty()) {
                throw new RefusedException(MaterialProblem.EMPTY_MATERIAL);
            }
            return new MaterialAnswer(id, request.version(), List.of(), checked.rejected());
        }
        Material material = material(request, parts);
        ReceivedMaterial received = materials.register(
                new MaterialCollected(id, material, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        if (!isSame(received.fact().material(), material)) {
            throw new RefusedException(MaterialProblem.VERSION_TAKEN);
        }
        if (received.state() != State.PUBLISHED
                && store(id, request.version(), checked.accepted()) != State.PUBLISHED) {
            publisher.publish(received.fact());
            materials.published(id, request.version());
        }
        return new MaterialAnswer(id, request.version(), parts, checked.rejected());
    }

    private List<MaterialPart> kept(DecisionId id, MaterialRequest request) {
        if (!request.files().isEmpty()) {
            throw new RefusedException(MaterialProblem.FILES_AND_KEPT_PARTS);
        }
        ReceivedMaterial before = materials
                .before(id, request.userId(), request.version())
                .orElseThrow(() -> new RefusedException(MaterialProblem.NO_EARLIER_PARTS));
        if (before.state() == State.REGISTERED) {
            // Its files may never come.
            throw new RefusedException(StandardProblem.BUSY);
        }
        return before.fact().material().parts();
    }

    /** The keys are made from the contents: whoever puts them at the same time puts the same. */
    private State store(DecisionId id, int version, Map<MaterialPart, IncomingFile> files) {
        files.forEach((part, file) -> blobs.put(
                part.blob(), BlobContent.of(file.content(), part.contentType(), Map.of("sha256", part.sha256()))));
        return materials.stored(id, version).orElseThrow(() -> {
            // Closed meanwhile, maybe after its blobs were deleted.
            files.keySet().forEach(part -> blobs.delete(part.blob()));
            return new RefusedException(MaterialProblem.DECISION_CLOSED);
        });
    }

    private Material material(MaterialRequest request, List<MaterialPart> parts) {
        return new Material(
                request.userId(),
                request.replyTo().orElse(null),
                request.language().orElse(defaultLanguage),
                request.version(),
                request.dryRun(),
                parts,
                request.text().orElse(null));
    }

    /** Where the user waits is fixed by the first request, as it is for reports. */
    private static boolean isSame(Material there, Material sent) {
        return new Material(
                        there.userId(),
                        sent.replyTo(),
                        there.language(),
                        there.version(),
                        there.dryRun(),
                        there.parts(),
                        there.text())
                .equals(sent);
    }
}
