package dev.rekap.stt.step;

import dev.rekap.contracts.speech.Transcript;
import dev.rekap.provider.Budget;
import dev.rekap.stt.Engines;
import dev.rekap.stt.PrepareAudio;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.Spoken;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.WorkFolder;
import dev.rekap.stt.pieces.CutAudio;
import dev.rekap.stt.pieces.KeptPieces;
import dev.rekap.stt.pieces.LongAudio;
import dev.rekap.stt.quality.InAskedLanguage;
import dev.rekap.stt.quality.NotInSilence;
import java.io.IOException;
import java.nio.file.Path;

/** One file, from unknown bytes to a transcript; what is made on the way is removed again, however it ends. */
public final class TranscribeFile {

    private final PrepareAudio audio;
    private final CutAudio scissors;
    private final Engines engines;

    public TranscribeFile(PrepareAudio audio, CutAudio scissors, Engines engines) {
        this.audio = audio;
        this.scissors = scissors;
        this.engines = engines;
    }

    /**
     * Transcribes a local file, which stays as it is.
     *
     * @param spoken what is known of it
     * @param kept what was heard of a long recording before
     * @param budget that pays for engines which cost something
     * @throws TranscriptionException if there is no transcript
     * @throws IOException if there is no place for temporary files
     */
    public Transcript transcribe(Path file, Spoken spoken, KeptPieces kept, Budget budget)
            throws TranscriptionException, IOException, InterruptedException {
        try (WorkFolder folder = WorkFolder.create()) {
            SpeechToText engine = new InAskedLanguage(new NotInSilence(engines.within(budget)));
            return new LongAudio(engine, scissors).transcribe(audio.prepare(file, folder.path()), spoken, kept);
        }
    }
}
