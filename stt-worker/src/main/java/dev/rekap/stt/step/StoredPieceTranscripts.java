package dev.rekap.stt.step;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.Transcripts;
import dev.rekap.stt.pieces.AudioPiece;
import dev.rekap.stt.pieces.PieceTranscripts;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the transcripts of the pieces of a recording in the store.
 *
 * @param transcripts store of transcripts
 * @param keys of pieces, by their names
 */
record StoredPieceTranscripts(Transcripts transcripts, Function<String, BlobKey> keys) implements PieceTranscripts {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPieceTranscripts.class);

    @Override
    public Optional<Transcript> find(AudioPiece piece) {
        return transcripts.find(keys.apply(piece.name())).map(Transcripts.Kept::transcript);
    }

    @Override
    public void save(AudioPiece piece, Transcript transcript) {
        try {
            transcripts.save(keys.apply(piece.name()), transcript, "");
        } catch (BlobStoreException e) {
            LOG.warn("Storing the transcript of a piece failed; a retry transcribes it again", e);
        }
    }
}
