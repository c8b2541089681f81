package dev.rekap.stt;

import dev.rekap.contracts.Transcript;
import java.io.IOException;
import java.nio.file.Path;

/** One file, from unknown bytes to a transcript; what is made on the way is removed again, however it ends. */
public final class TranscribeFile {

    private final PrepareAudio audio;
    private final LongAudio engine;

    public TranscribeFile(PrepareAudio audio, CutAudio scissors, SpeechToText engine) {
        this.audio = audio;
        this.engine = new LongAudio(new InAskedLanguage(new NotInSilence(engine)), scissors);
    }

    /**
     * Transcribes a local file, which stays as it is.
     *
     * @param spoken what is known of it
     * @param kept what was heard of a long recording before
     * @throws TranscriptionException if there is no transcript
     * @throws IOException if there is no place for temporary files
     */
    public Transcript transcribe(Path file, Spoken spoken, KeptPieces kept)
            throws TranscriptionException, IOException, InterruptedException {
        try (WorkFolder folder = WorkFolder.create()) {
            return engine.transcribe(audio.prepare(file, folder.path()), spoken, kept);
        }
    }
}
