package dev.rekap.stt.blob;

import dev.rekap.blob.Blob;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.bus.json.UnreadableMessageException;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.speech.Vocabulary;
import dev.rekap.stt.UserVocabularies;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the vocabularies that report-service writes. */
public final class JsonVocabularies implements UserVocabularies {

    private static final Logger LOG = LoggerFactory.getLogger(JsonVocabularies.class);

    /** Ten terms are far smaller. */
    private static final int MAX_BYTES = 64 * 1024;

    private final BlobStore store;
    private final MessageCodec codec = new MessageCodec(ContractsJson.mapper());

    public JsonVocabularies(BlobStore store) {
        this.store = store;
    }

    @Override
    public Vocabulary of(UserId user) {
        try {
            Optional<Blob> found = store.open(new UserBlobs(user).vocabulary());
            if (found.isEmpty()) {
                return Vocabulary.NONE;
            }
            try (Blob blob = found.get()) {
                return codec.read(Vocabulary.class, blob.content().readNBytes(MAX_BYTES));
            }
        } catch (BlobStoreException | IOException | UnreadableMessageException e) {
            LOG.warn("Reading a vocabulary failed, the engine is called without it: {}", e.getMessage());
            return Vocabulary.NONE;
        }
    }
}
