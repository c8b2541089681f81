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
 * Transcripts of a user by the bytes of the recording: the same recording, sent again, is not paid for again, and neither is one whose
 * message comes twice. The vocabulary of the user is no part of the key: it changes from day to day.
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
     * @param preferred name of the engine that is called first; transcripts of its substitutes serve their own task alone
     */
    public TranscriptCache(Transcripts transcripts, String engines, String preferred) {
        this.transcripts = transcripts;
        this.engines = engines;
        this.preferred = preferred;
    }

    /**
     * The transcript that was made for this task, with its calls; else that of the same bytes, without calls, for none was made for
     * this one.
     *
     * @throws BlobStoreException if the store cannot be reached
     */
    Optional<Transcript> find(TranscriptionTask task) {
        Optional<Transcripts.Kept> found = transcripts.find(key(task));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Transcript transcript = found.get().transcript();
        if (found.get().task().equals(name(task))) {
            LOG.info("The transcript is kept already");
            return Optional.of(transcript);
        }
        if (transcript.engine().equals(preferred)) {
            LOG.info("The transcript of the same bytes is taken from the cache");
            return Optional.of(transcript.after(List.of()));
        }
        return Optional.empty();
    }

    /** Keeps a transcript. It is paid for: a failure of the store, which is only logged, must not let it be paid for again. */
    void save(TranscriptionTask task, Transcript transcript) {
        try {
            transcripts.save(key(task), transcript, name(task));
        } catch (BlobStoreException e) {
            LOG.warn("Storing the transcript failed; it is published all the same", e);
        }
    }

    private BlobKey key(TranscriptionTask task) {
        return new UserBlobs(task.user()).transcript(task.sha256(), engines + "\n" + task.language());
    }

    private static String name(TranscriptionTask task) {
        return task.audio().toString();
    }
}
