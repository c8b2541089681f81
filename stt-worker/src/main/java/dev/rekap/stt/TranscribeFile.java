package dev.rekap.stt;

import dev.rekap.contracts.Transcript;
import java.io.IOException;
import java.nio.file.Path;

/** One file, from unknown bytes to a transcript; what is made on the way is removed again, however it ends. */
public final class TranscribeFile {

    private final PrepareAudio audio;
    private final SpeechToText engine;

    public TranscribeFile(PrepareAudio audio, SpeechToText engine) {
        this.audio = audio;
        this.engine = engine;
    }

    /**
     * Transcribes a local file, which stays as it is.
     *
     * @param language BCP 47 tag of what is spoken
     * @throws TranscriptionException if there is no transcript
     * @throws IOException if there is no place for temporary files
     */
    public Transcript transcribe(Path file, String language)
            throws TranscriptionException, IOException, InterruptedException {
        try (WorkFolder folder = WorkFolder.create()) {
            return engine.transcribe(audio.prepare(file, folder.path()), Spoken.in(language));
        }
    }
}
