package dev.rekap.stt.pieces;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Transcribes recordings that are longer than an engine takes: piece after piece, and joined again.
 *
 * <p>Transcripts of pieces are kept, so a call that fails, or a recording that takes longer than the broker waits, costs no piece twice:
 * the next attempt continues where this one ended. Long silences are not sent at all.
 */
public final class PiecewiseTranscriber implements SpeechToText {

    private final Duration beginsWithin;
    private final SpeechToText engine;
    private final CutAudio cutter;
    private final LongSupplier nanoTime;

    /** Transcribes all pieces in one attempt, however long that takes. */
    public PiecewiseTranscriber(SpeechToText engine, CutAudio cutter) {
        this(engine, cutter, Duration.ofDays(1));
    }

    /**
     * Transcribes as many pieces in one attempt as there is time for.
     *
     * @param beginsWithin how long after the first piece another one is begun
     */
    public PiecewiseTranscriber(SpeechToText engine, CutAudio cutter, Duration beginsWithin) {
        this(engine, cutter, beginsWithin, System::nanoTime);
    }

    /** With a clock of its own, in nanoseconds from any point. */
    PiecewiseTranscriber(SpeechToText engine, CutAudio cutter, Duration beginsWithin, LongSupplier nanoTime) {
        this.beginsWithin = beginsWithin;
        this.engine = engine;
        this.cutter = cutter;
        this.nanoTime = nanoTime;
    }

    @Override
    public EngineLimits limits() {
        return EngineLimits.NONE;
    }

    @Override
    public Transcript transcribe(PreparedAudio recording, TranscriptionRequest spoken)
            throws TranscriptionException, InterruptedException {
        return transcribe(recording, spoken, PieceTranscripts.NONE);
    }

    /**
     * The same, without calls for pieces whose transcripts are kept.
     *
     * @throws TranscriptionException also, with a code that says that another attempt helps, when there is no time to hear the rest
     */
    public Transcript transcribe(PreparedAudio recording, TranscriptionRequest spoken, PieceTranscripts kept)
            throws TranscriptionException, InterruptedException {
        List<AudioPiece> pieces = PiecePlanner.of(recording, engine.limits());
        if (pieces.size() == 1 && pieces.getFirst().isWhole(recording.seconds())) {
            return engine.transcribe(recording, spoken);
        }
        List<TimedTranscript> transcripts = new ArrayList<>();
        List<ProviderCall> calls = new ArrayList<>();
        long began = nanoTime.getAsLong();
        boolean progress = false;
        for (AudioPiece piece : pieces) {
            Optional<Transcript> before = kept.find(piece);
            if (before.isEmpty() && nanoTime.getAsLong() - began > beginsWithin.toNanos()) {
                TranscriptionException later = new TranscriptionException(
                        FailureCode.ENGINE_UNAVAILABLE,
                        "transcribed up to second %d of %d, the rest later"
                                .formatted((long) piece.start(), (long) recording.seconds()));
                throw failed(later, calls, progress);
            }
            try {
                Transcript transcript = before.isPresent() ? before.get() : transcribePiece(recording, piece, spoken);
                if (before.isEmpty()) {
                    kept.save(piece, transcript);
                    progress = true;
                }
                calls.addAll(transcript.attempts());
                transcripts.add(TimedTranscript.of(piece, transcript));
            } catch (TranscriptionException e) {
                // A piece without speech is no failure of the whole.
                if (e.code() != FailureCode.NO_SPEECH) {
                    throw failed(e, calls, progress);
                }
                calls.addAll(e.attempts());
            }
        }
        if (transcripts.isEmpty()) {
            throw new TranscriptionException(FailureCode.NO_SPEECH, "in none of " + pieces.size() + " pieces")
                    .after(calls);
        }
        return TranscriptJoiner.of(recording.seconds(), transcripts).after(calls);
    }

    private static TranscriptionException failed(
            TranscriptionException failure, List<ProviderCall> calls, boolean progress) {
        return progress ? failure.after(calls).afterProgress() : failure.after(calls);
    }

    private Transcript transcribePiece(PreparedAudio whole, AudioPiece piece, TranscriptionRequest spoken)
            throws TranscriptionException, InterruptedException {
        PreparedAudio part = cutter.cut(whole, piece);
        try {
            return engine.transcribe(part, spoken);
        } finally {
            remove(part);
        }
    }

    /** The folder is removed in the end; until then a long recording need not lie there twice. */
    private static void remove(PreparedAudio part) throws TranscriptionException {
        try {
            Files.deleteIfExists(part.wav());
        } catch (IOException e) {
            throw new TranscriptionException(FailureCode.INTERNAL_ERROR, "a piece could not be removed", e);
        }
    }
}
