package dev.rekap.stt;

import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.speech.Transcript;
import java.util.Optional;

/** Transcripts that were paid for. Both methods throw {@link dev.rekap.blob.BlobStoreException} like the store itself. */
public interface Transcripts {

    /** The transcript under this key, or none if there is none that can be read. */
    Optional<Transcript> find(BlobKey key);

    void save(BlobKey key, Transcript transcript);
}
