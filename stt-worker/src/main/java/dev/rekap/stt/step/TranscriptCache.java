package dev.rekap.stt.step;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.Transcripts;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was heard in recordings of one user, by their bytes: who sends one again, in another report, does not pay again. The vocabulary
 * of the user is no part of it: it changes from day to day.
 */
public final class TranscriptCache {

    private static final Logger LOG = LoggerFactory.getLogger(TranscriptCache.class);

    private final Transcripts transcripts;
    private final String engines;
    private final String preferred;

    /**
     * Remembers for these engines.
     *
     * @param engines all that are asked, each with its model and address: others hear otherwise
     * @param preferred name of the one that is asked first; what another one heard in its place is not remembered
     */
    public TranscriptCache(Transcripts transcripts, String engines, String preferred) {
        this.transcripts = transcripts;
        this.engines = engines;
        this.preferred = preferred;
    }

    /** What was heard in these bytes, with no calls, for none was made now. It is only a saving: it does not fail. */
    Optional<Transcript> find(FileTask task) {
        try {
            return transcripts.find(key(task)).map(transcript -> transcript.after(List.of()));
        } catch (BlobStoreException e) {
            LOG.warn("It could not be looked up whether the recording was heard before", e);
            return Optional.empty();
        }
    }

    /** Remembers it. It is only a saving: it does not fail. */
    void save(FileTask task, Transcript transcript) {
        if (transcript.engine().equals(preferred)) {
            try {
                transcripts.save(key(task), transcript);
            } catch (BlobStoreException e) {
                LOG.warn("The transcript could not be remembered for the next time", e);
            }
        }
    }

    private BlobKey key(FileTask task) {
        return new UserBlobs(task.settings().userId())
                .transcript(
                        task.file().sha256(), engines + "\n" + task.settings().language());
    }
}
