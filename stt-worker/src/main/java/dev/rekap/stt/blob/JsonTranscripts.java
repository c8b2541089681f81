package dev.rekap.stt.blob;

import dev.rekap.blob.Blob;
import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.bus.json.UnreadableMessageException;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.Transcripts;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Stores transcripts as JSON, in the form of the contracts. */
public final class JsonTranscripts implements Transcripts {

    private static final Logger LOG = LoggerFactory.getLogger(JsonTranscripts.class);

    /** What we wrote is far smaller. */
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final String TASK = "task";

    private final BlobStore store;
    private final JsonMapper mapper = ContractsJson.mapper();
    private final MessageCodec codec = new MessageCodec(mapper);

    public JsonTranscripts(BlobStore store) {
        this.store = store;
    }

    @Override
    public Optional<Kept> find(BlobKey key) {
        Optional<Blob> found = store.open(key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (Blob blob = found.get()) {
            return Optional.of(new Kept(
                    codec.read(Transcript.class, blob.content().readNBytes(MAX_BYTES)),
                    blob.info().metadata().getOrDefault(TASK, "")));
        } catch (UnreadableMessageException e) {
            // It is only a saving: what cannot be read is made again and written over.
            LOG.warn("Reading transcript {} failed, it is made again: {}", key, e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw new BlobStoreException("reading " + key + " broke off", e);
        }
    }

    @Override
    public void save(BlobKey key, Transcript transcript, String task) {
        store.put(key, BlobContent.of(mapper.writeValueAsBytes(transcript), "application/json", Map.of(TASK, task)));
    }
}
