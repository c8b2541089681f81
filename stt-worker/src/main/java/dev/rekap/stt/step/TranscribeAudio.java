package dev.rekap.stt.step;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.contracts.orders.CallsMade;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.workspace.NoSpaceException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The step of an audio file of a report: it becomes a transcript or a named failure of the file. */
public final class TranscribeAudio implements Step<AudioStored> {

    private static final Logger LOG = LoggerFactory.getLogger(TranscribeAudio.class);

    private final Transcription transcription;

    public TranscribeAudio(Transcription transcription) {
        this.transcription = transcription;
    }

    @Override
    public Class<AudioStored> accepts() {
        return AudioStored.class;
    }

    @Override
    public Outcome handle(AudioStored message) throws InterruptedException {
        FileTask task = message.task();
        try {
            return Outcome.done(new AudioTranscribed(task, transcription.transcribe(transcriptionOf(task))));
        } catch (NoSpaceException e) {
            return Outcome.postponed(FailureCode.INTERNAL_ERROR, e.detail());
        } catch (TranscriptionException e) {
            if (e.code().isRetryable()) {
                // Whoever gets further each time arrives: only an attempt in vain counts.
                return new Outcome.RetryLater(
                        e.code(), e.detail(), e.retryAfter(), CallsMade.of(task, e.attempts()), !e.isAfterProgress());
            }
            LOG.info("No transcript: {} ({})", e.code(), e.detail());
            return Outcome.done(new FileFailed(task, e.code(), Stage.TRANSCRIPTION, e.detail(), e.attempts()));
        }
    }

    @Override
    public Optional<List<Message>> exhausted(AudioStored message, Outcome.RetryLater last) {
        return Optional.of(List.of(new FileFailed(
                message.task(),
                FailureCode.of(last.code()),
                Stage.TRANSCRIPTION,
                last.detail(),
                CallsMade.attemptsOf(last.meanwhile()))));
    }

    static TranscriptionTask transcriptionOf(FileTask task) {
        ReportBlobs blobs = new ReportBlobs(task.reportId());
        return new TranscriptionTask(
                task.settings().userId(),
                blobs.audio(task.file().id()),
                task.file().size(),
                task.file().sha256(),
                task.settings().language(),
                Optional.empty(),
                piece -> blobs.transcriptOfPiece(task.file().id(), piece),
                Optional.of(blobs.closed()));
    }
}
