package dev.rekap.stt;

import java.nio.file.Path;

/** Makes a recording of a file that may be anything. */
@FunctionalInterface
public interface PrepareAudio {

    /**
     * Probes and decodes a file and listens whether somebody speaks.
     *
     * @param original the file as it came
     * @param folder for what is made of it
     * @throws TranscriptionException with {@code UNREADABLE_AUDIO}, {@code AUDIO_TOO_LONG} or {@code NO_SPEECH}
     */
    PreparedAudio prepare(Path original, Path folder) throws TranscriptionException, InterruptedException;
}
