package dev.rekap.stt.blob;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the vocabularies that report-service writes. */
public final class JsonVocabularies implements UserVocabularies {

    private static final Logger LOG = LoggerFactory.getLogger(JsonVocabularies.class);

    /** Ten terms are far smaller. */
    private static final int MAX_BYTES = 64 * 1024;

    private static final long MOST = 10_000;

    private final BlobStore store;
    private final MessageCodec codec = new MessageCodec(ContractsJson.mapper());
    private final Cache<UserId, Vocabulary> known;

    /**
     * Reads from this store.
     *
     * @param moment for how long a vocabulary is believed; it changes when a report has ended
     */
    public JsonVocabularies(BlobStore store, Duration moment) {
        this.store = store;
        this.known =
                Caffeine.newBuilder().expireAfterWrite(moment).maximumSize(MOST).build();
    }

    @Override
    public Vocabulary of(UserId user) {
        Vocabulary before = known.getIfPresent(user);
        if (before != null) {
            return before;
        }
        Optional<Vocabulary> read = read(user);
        read.ifPresent(vocabulary -> known.put(user, vocabulary));
        return read.orElse(Vocabulary.NONE);
    }

    /** Empty if it cannot be read now. */
    private Optional<Vocabulary> read(UserId user) {
        try {
            Optional<Blob> found = store.open(new UserBlobs(user).vocabulary());
            if (found.isEmpty()) {
                return Optional.of(Vocabulary.NONE);
            }
            try (Blob blob = found.get()) {
                return Optional.of(codec.read(Vocabulary.class, blob.content().readNBytes(MAX_BYTES)));
            }
        } catch (BlobStoreException | IOException | UnreadableMessageException e) {
            LOG.warn("Reading a vocabulary failed, the engine is called without it: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
