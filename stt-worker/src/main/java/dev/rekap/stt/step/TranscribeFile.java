package dev.rekap.stt.step;

import dev.rekap.contracts.speech.Transcript;
import dev.rekap.provider.Budget;
import dev.rekap.stt.PrepareAudio;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechEngines;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.pieces.CutAudio;
import dev.rekap.stt.pieces.PieceTranscripts;
import dev.rekap.stt.pieces.PiecewiseTranscriber;
import dev.rekap.stt.quality.LanguageRetry;
import dev.rekap.stt.quality.SilenceFilter;
import dev.rekap.stt.workspace.RecordingSpace;
import dev.rekap.stt.workspace.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One file, from unknown bytes to a transcript; temporary files are removed, however it ends. */
public final class TranscribeFile {

    private final PrepareAudio audio;
    private final CutAudio cutter;
    private final SpeechEngines engines;
    private final Duration beginsWithin;

    /** Takes as long as it takes. */
    public TranscribeFile(PrepareAudio audio, CutAudio cutter, SpeechEngines engines) {
        this(audio, cutter, engines, Duration.ofDays(1));
    }

    /**
     * Leaves the rest of a long recording to the next attempt.
     *
     * @param beginsWithin how long after the first piece of a recording another one is begun
     */
    public TranscribeFile(PrepareAudio audio, CutAudio cutter, SpeechEngines engines, Duration beginsWithin) {
        this.beginsWithin = beginsWithin;
        this.audio = audio;
        this.cutter = cutter;
        this.engines = engines;
    }

    /**
     * Transcribes a local file, which stays as it is, in a folder of its own.
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
            return transcribe(audio.prepare(file, folder.path()), spoken, kept, budget);
        }
    }

    /**
     * The same in a given folder, which gives back what it does not need once the recording is decoded.
     *
     * @param seconds for which the folder has space
     * @return nothing if the recording is longer than that
     */
    Optional<Transcript> transcribe(
            Path file,
            WorkFolder folder,
            double seconds,
            TranscriptionRequest spoken,
            PieceTranscripts kept,
            Budget budget)
            throws TranscriptionException, IOException, InterruptedException {
        Optional<PreparedAudio> prepared = audio.prepare(file, folder.path(), seconds);
        if (prepared.isEmpty()) {
            return Optional.empty();
        }
        folder.shrinkTo(
                RecordingSpace.afterDecoding(Files.size(file), prepared.get().seconds()));
        return Optional.of(transcribe(prepared.get(), spoken, kept, budget));
    }

    private Transcript transcribe(
            PreparedAudio recording, TranscriptionRequest spoken, PieceTranscripts kept, Budget budget)
            throws TranscriptionException, InterruptedException {
        SpeechToText engine = new LanguageRetry(new SilenceFilter(engines.within(budget)));
        return new PiecewiseTranscriber(engine, cutter, beginsWithin).transcribe(recording, spoken, kept);
    }
}
