package dev.rekap.proposal.blob;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.markers.Markers;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.bus.json.UnreadableMessageException;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.decisions.DecisionBlobs;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.proposal.step.DecisionFiles;
import dev.rekap.proposal.step.ReadingProgress;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the files of decisions in the blob store, as JSON and JPEG. What cannot be read counts as not there: it is made again. */
public final class StoredDecisionFiles implements DecisionFiles {

    private static final Logger LOG = LoggerFactory.getLogger(StoredDecisionFiles.class);

    private static final String JSON = "application/json";
    private static final String JPEG = "image/jpeg";

    private final BlobStore store;
    private final Markers markers;
    private final JsonMapper json;
    private final MessageCodec codec;

    /** Files in this store; whether a decision is closed say the markers. */
    public StoredDecisionFiles(BlobStore store, Markers markers, JsonMapper json) {
        this.store = store;
        this.markers = markers;
        this.json = json;
        this.codec = new MessageCodec(json);
    }

    @Override
    public boolean isClosed(DecisionId decision) {
        return markers.isThere(new DecisionBlobs(decision).closed());
    }

    @Override
    public Optional<MaterialCollected> waiting(DecisionId decision) {
        return read(MaterialCollected.class, new DecisionBlobs(decision).waiting());
    }

    @Override
    public void keepWaiting(MaterialCollected material) {
        write(new DecisionBlobs(material.decisionId()).waiting(), material);
    }

    @Override
    public Optional<HeardRecording> heard(DecisionId decision, String sha256) {
        return read(HeardRecording.class, new DecisionBlobs(decision).transcript(sha256));
    }

    @Override
    public void keepHeard(DecisionId decision, String sha256, HeardRecording heard) {
        write(new DecisionBlobs(decision).transcript(sha256), heard);
    }

    @Override
    public Optional<ReadingProgress> progress(DecisionId decision, int materialVersion) {
        return read(ReadingProgress.class, progressKey(decision, materialVersion));
    }

    @Override
    public void keepProgress(DecisionId decision, int materialVersion, ReadingProgress progress) {
        write(progressKey(decision, materialVersion), progress);
    }

    @Override
    public Optional<byte[]> original(MaterialPart part) {
        return store.read(part.blob());
    }

    @Override
    public Optional<byte[]> picture(DecisionId decision, String sha256) {
        return store.read(new DecisionBlobs(decision).picture(sha256));
    }

    @Override
    public void keepPicture(DecisionId decision, String sha256, byte[] jpeg) {
        store.put(new DecisionBlobs(decision).picture(sha256), BlobContent.of(jpeg, JPEG));
    }

    /** Only this worker reads it; it goes with the decision's prefix. */
    private static BlobKey progressKey(DecisionId decision, int materialVersion) {
        return new BlobKey(new DecisionBlobs(decision).prefix() + "reading-" + materialVersion + ".json");
    }

    private void write(BlobKey key, Object value) {
        store.put(key, BlobContent.of(json.writeValueAsBytes(value), JSON));
    }

    private <T> Optional<T> read(Class<T> type, BlobKey key) {
        Optional<byte[]> bytes = store.read(key);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(codec.read(type, bytes.get()));
        } catch (UnreadableMessageException e) {
            LOG.warn("Unreadable file {} of a decision is ignored: {}", key, e.getMessage());
            return Optional.empty();
        }
    }
}
