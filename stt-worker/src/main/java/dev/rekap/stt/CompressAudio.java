package dev.rekap.stt;

import java.nio.file.Path;

/** Makes a wav small, for engines that take small files only. */
@FunctionalInterface
public interface CompressAudio {

    /**
     * Writes the sound of a wav as mp3, about 4 kB a second.
     *
     * @return the new file, in the folder of the wav
     * @throws TranscriptionException if it cannot be done
     */
    Path toMp3(Path wav) throws TranscriptionException, InterruptedException;
}
