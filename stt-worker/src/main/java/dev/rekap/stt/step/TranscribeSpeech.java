package dev.rekap.stt.step;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.speech.SpeechFailed;
import dev.rekap.contracts.speech.SpeechRequested;
import dev.rekap.contracts.speech.SpeechTranscribed;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.workspace.NoSpaceException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The step of a recording that belongs to no report: it becomes a transcript or a named failure of the request. */
public final class TranscribeSpeech implements Step<SpeechRequested> {

    private static final Logger LOG = LoggerFactory.getLogger(TranscribeSpeech.class);

    private final Transcription transcription;

    public TranscribeSpeech(Transcription transcription) {
        this.transcription = transcription;
    }

    @Override
    public Class<SpeechRequested> accepts() {
        return SpeechRequested.class;
    }

    @Override
    public Outcome handle(SpeechRequested message) throws InterruptedException {
        try {
            return Outcome.done(new SpeechTranscribed(
                    message.requestId(), message.origin(), transcription.transcribe(transcriptionOf(message))));
        } catch (NoSpaceException e) {
            return Outcome.postponed(FailureCode.INTERNAL_ERROR, e.detail());
        } catch (TranscriptionException e) {
            if (e.code().isRetryable()) {
                return new Outcome.RetryLater(e.code(), e.detail(), e.retryAfter());
            }
            LOG.info("No transcript: {} ({})", e.code(), e.detail());
            return Outcome.done(
                    new SpeechFailed(message.requestId(), message.origin(), e.code(), e.detail(), e.attempts()));
        }
    }

    @Override
    public Optional<List<Message>> exhausted(SpeechRequested message, Outcome.RetryLater last) {
        return Optional.of(List.of(new SpeechFailed(
                message.requestId(), message.origin(), FailureCode.of(last.code()), last.detail(), List.of())));
    }

    private static TranscriptionTask transcriptionOf(SpeechRequested message) {
        return new TranscriptionTask(
                message.userId(),
                message.audio(),
                message.size(),
                message.sha256(),
                message.language(),
                Optional.empty(),
                // They begin with the key of the recording, for a deletion by prefix.
                piece -> new BlobKey(message.audio() + ".transcript/" + piece + ".json"),
                Optional.empty());
    }
}
