package dev.rekap.stt.step;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.Transcripts;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transcripts of a user by the bytes of the recording: the same recording, sent again, is not paid for again. The vocabulary of the
 * user is no part of the key: it changes from day to day.
 */
public final class TranscriptCache {

    private static final Logger LOG = LoggerFactory.getLogger(TranscriptCache.class);

    private final Transcripts transcripts;
    private final String engines;
    private final String preferred;

    /**
     * Caches for these engines.
     *
     * @param engines all engines with their models and addresses: others give other transcripts
     * @param preferred name of the engine that is called first; transcripts of its substitutes are not cached
     */
    public TranscriptCache(Transcripts transcripts, String engines, String preferred) {
        this.transcripts = transcripts;
        this.engines = engines;
        this.preferred = preferred;
    }

    /** The cached transcript, without calls, for none was made now. A failure of the store counts as a miss. */
    Optional<Transcript> find(TranscriptionTask task) {
        try {
            return transcripts.find(key(task)).map(transcript -> transcript.after(List.of()));
        } catch (BlobStoreException e) {
            LOG.warn("Reading the transcript cache failed", e);
            return Optional.empty();
        }
    }

    /** Caches a transcript of the preferred engine. A failure of the store is only logged. */
    void save(TranscriptionTask task, Transcript transcript) {
        if (transcript.engine().equals(preferred)) {
            try {
                transcripts.save(key(task), transcript);
            } catch (BlobStoreException e) {
                LOG.warn("Writing the transcript cache failed", e);
            }
        }
    }

    private BlobKey key(TranscriptionTask task) {
        return new UserBlobs(task.user()).transcript(task.sha256(), engines + "\n" + task.language());
    }
}
