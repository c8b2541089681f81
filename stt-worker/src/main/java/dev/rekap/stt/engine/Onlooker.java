package dev.rekap.stt.engine;

import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.Recording;
import dev.rekap.stt.Spoken;
import java.util.Optional;

/** Looks on while recordings are heard, and changes nothing of it. */
@FunctionalInterface
public interface Onlooker {

    /** Nobody looks on. */
    Onlooker NONE = (_, _, _) -> {};

    /**
     * Somebody heard a recording, whose files vanish when this returns. It returns at once, and does not fail.
     *
     * @param heard in it; none if nobody speaks
     */
    void heard(Recording recording, Spoken spoken, Optional<Transcript> heard);
}
