package dev.rekap.stt.engine;

import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionRequest;
import java.util.Optional;

/** Looks on while recordings are heard, and changes nothing of it. */
@FunctionalInterface
public interface TranscriptionListener {

    /** Nobody looks on. */
    TranscriptionListener NONE = (_, _, _) -> {};

    /**
     * Somebody heard a recording, whose files vanish when this returns. It returns at once, and does not fail.
     *
     * @param heard in it; none if nobody speaks
     */
    void heard(PreparedAudio recording, TranscriptionRequest spoken, Optional<Transcript> heard);
}
