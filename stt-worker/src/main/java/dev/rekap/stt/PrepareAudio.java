package dev.rekap.stt;

import java.nio.file.Path;
import java.util.Optional;

/** Decodes a file of unknown content into audio for engines. */
@FunctionalInterface
public interface PrepareAudio {

    /**
     * Probes and decodes a file and detects speech in it.
     *
     * @param original the file as it came
     * @param folder for what is made of it
     * @param seconds for which there is space
     * @return nothing if it is longer than that
     * @throws TranscriptionException with {@code UNREADABLE_AUDIO}, {@code TRUNCATED_AUDIO}, {@code AUDIO_TOO_LONG} or {@code NO_SPEECH}
     */
    Optional<PreparedAudio> prepare(Path original, Path folder, double seconds)
            throws TranscriptionException, InterruptedException;

    /** The same with space for any recording that is taken. */
    default PreparedAudio prepare(Path original, Path folder) throws TranscriptionException, InterruptedException {
        return prepare(original, folder, Double.MAX_VALUE).orElseThrow();
    }
}
