package dev.rekap.stt;

import java.nio.file.Path;

/** Decodes a file of unknown content into audio for engines. */
@FunctionalInterface
public interface PrepareAudio {

    /**
     * Probes and decodes a file and detects speech in it.
     *
     * @param original the file as it came
     * @param folder for what is made of it
     * @throws TranscriptionException with {@code UNREADABLE_AUDIO}, {@code TRUNCATED_AUDIO}, {@code AUDIO_TOO_LONG} or {@code NO_SPEECH}
     */
    PreparedAudio prepare(Path original, Path folder) throws TranscriptionException, InterruptedException;
}
