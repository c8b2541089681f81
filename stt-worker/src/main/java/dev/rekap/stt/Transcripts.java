package dev.rekap.stt;

import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.speech.Transcript;
import java.util.Optional;

/** Keeps transcripts, so that no recording is paid for twice. */
public interface Transcripts {

    /**
     * A transcript that was kept.
     *
     * @param transcript as it was saved
     * @param task for which it was made; empty if that was not said
     */
    record Kept(Transcript transcript, String task) {}

    /** What was kept under this key; none if there is nothing that can be read. */
    Optional<Kept> find(BlobKey key);

    /**
     * Keeps a transcript, in place of what was kept before.
     *
     * @param task for which it was made
     */
    void save(BlobKey key, Transcript transcript, String task);
}
