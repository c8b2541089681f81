package dev.rekap.stt.step;

import dev.rekap.contracts.speech.Transcript;
import dev.rekap.provider.Budget;
import dev.rekap.stt.PrepareAudio;
import dev.rekap.stt.SpeechEngines;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.WorkFolder;
import dev.rekap.stt.pieces.CutAudio;
import dev.rekap.stt.pieces.PieceTranscripts;
import dev.rekap.stt.pieces.PiecewiseTranscriber;
import dev.rekap.stt.quality.LanguageRetry;
import dev.rekap.stt.quality.SilenceFilter;
import java.io.IOException;
import java.nio.file.Path;

/** One file, from unknown bytes to a transcript; temporary files are removed, however it ends. */
public final class TranscribeFile {

    private final PrepareAudio audio;
    private final CutAudio cutter;
    private final SpeechEngines engines;

    public TranscribeFile(PrepareAudio audio, CutAudio cutter, SpeechEngines engines) {
        this.audio = audio;
        this.cutter = cutter;
        this.engines = engines;
    }

    /**
     * Transcribes a local file, which stays as it is.
     *
     * @param spoken language and vocabulary
     * @param kept transcripts of pieces of an earlier attempt
     * @param budget that pays for engines which cost something
     * @throws TranscriptionException if there is no transcript
     * @throws IOException if there is no place for temporary files
     */
    public Transcript transcribe(Path file, TranscriptionRequest spoken, PieceTranscripts kept, Budget budget)
            throws TranscriptionException, IOException, InterruptedException {
        try (WorkFolder folder = WorkFolder.create()) {
            SpeechToText engine = new LanguageRetry(new SilenceFilter(engines.within(budget)));
            return new PiecewiseTranscriber(engine, cutter)
                    .transcribe(audio.prepare(file, folder.path()), spoken, kept);
        }
    }
}
