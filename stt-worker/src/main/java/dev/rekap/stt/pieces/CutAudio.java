package dev.rekap.stt.pieces;

import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionException;

/** Cuts a piece out of a recording. */
@FunctionalInterface
public interface CutAudio {

    /**
     * Writes the piece as a recording of its own, in the folder of the whole; its original is its wav.
     *
     * @throws TranscriptionException with {@code INTERNAL_ERROR} if it cannot be written
     */
    PreparedAudio cut(PreparedAudio whole, AudioPiece piece) throws TranscriptionException;
}
