package dev.rekap.stt.pieces;

import dev.rekap.contracts.speech.Transcript;
import java.util.Optional;

/** Transcripts of the pieces of a recording, so that an interrupted attempt continues where it ended. */
public interface PieceTranscripts {

    /** Keeps nothing. */
    PieceTranscripts NONE = new PieceTranscripts() {

        @Override
        public Optional<Transcript> find(AudioPiece piece) {
            return Optional.empty();
        }

        @Override
        public void save(AudioPiece piece, Transcript transcript) {
            // Every attempt begins anew.
        }
    };

    /** The transcript of a piece, or none; its times count from the start of the piece. */
    Optional<Transcript> find(AudioPiece piece);

    /** Keeps the transcript of a piece. A failure is only logged. */
    void save(AudioPiece piece, Transcript transcript);
}
