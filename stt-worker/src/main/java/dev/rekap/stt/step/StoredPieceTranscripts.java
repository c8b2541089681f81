package dev.rekap.stt.step;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.Transcripts;
import dev.rekap.stt.pieces.PieceTranscripts;
import dev.rekap.stt.pieces.AudioPiece;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was heard in the pieces of a file beside its report, with which it is deleted.
 *
 * @param transcripts where they are kept
 * @param blobs of the report
 * @param file of the report
 */
record StoredPieceTranscripts(Transcripts transcripts, ReportBlobs blobs, FileId file) implements PieceTranscripts {

    private static final Logger LOG = LoggerFactory.getLogger(StoredPieceTranscripts.class);

    @Override
    public Optional<Transcript> find(AudioPiece piece) {
        return transcripts.find(blobs.transcriptOfPiece(file, piece.name()));
    }

    @Override
    public void save(AudioPiece piece, Transcript transcript) {
        try {
            transcripts.save(blobs.transcriptOfPiece(file, piece.name()), transcript);
        } catch (BlobStoreException e) {
            LOG.warn("A piece could not be stored and is heard again if the file is", e);
        }
    }
}
