package dev.rekap.stt.engine;

import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionRequest;
import java.util.Optional;

/** Receives every answer of an engine, and changes none. */
@FunctionalInterface
public interface TranscriptionListener {

    /** Ignores all answers. */
    TranscriptionListener NONE = (_, _, _) -> {};

    /**
     * Receives the answer for a recording, whose files vanish when this returns. It returns at once, and does not fail.
     *
     * @param answer empty if there is no speech
     */
    void transcribed(PreparedAudio recording, TranscriptionRequest request, Optional<Transcript> answer);
}
