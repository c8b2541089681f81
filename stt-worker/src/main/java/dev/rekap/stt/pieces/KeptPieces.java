package dev.rekap.stt.pieces;

import dev.rekap.contracts.speech.Transcript;
import java.util.Optional;

/** What was heard of a recording before the work on it broke off, so that it goes on from there. */
public interface KeptPieces {

    /** Nothing is kept. */
    KeptPieces NONE = new KeptPieces() {

        @Override
        public Optional<Transcript> find(Piece piece) {
            return Optional.empty();
        }

        @Override
        public void save(Piece piece, Transcript transcript) {
            // Whoever begins again hears all of it again.
        }
    };

    /** What was heard in this piece, or none; its times count from the start of the piece. */
    Optional<Transcript> find(Piece piece);

    /** Keeps what was heard. It is only a saving: it does not fail. */
    void save(Piece piece, Transcript transcript);
}
