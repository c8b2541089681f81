package dev.rekap.stt.pieces;

import dev.rekap.contracts.speech.Transcript;
import java.util.Optional;

/** What was heard of a recording before the work on it broke off, so that it goes on from there. */
public interface PieceTranscripts {

    /** Nothing is kept. */
    PieceTranscripts NONE = new PieceTranscripts() {

        @Override
        public Optional<Transcript> find(AudioPiece piece) {
            return Optional.empty();
        }

        @Override
        public void save(AudioPiece piece, Transcript transcript) {
            // Whoever begins again hears all of it again.
        }
    };

    /** What was heard in this piece, or none; its times count from the start of the piece. */
    Optional<Transcript> find(AudioPiece piece);

    /** Keeps what was heard. It is only a saving: it does not fail. */
    void save(AudioPiece piece, Transcript transcript);
}
