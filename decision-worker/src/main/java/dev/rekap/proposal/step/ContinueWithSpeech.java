package dev.rekap.proposal.step;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.decisions.DecisionFailed;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.contracts.decisions.PartKind;
import dev.rekap.contracts.speech.SpeechFailed;
import dev.rekap.contracts.speech.SpeechMessage;
import dev.rekap.contracts.speech.SpeechRequested;
import dev.rekap.contracts.speech.SpeechTranscribed;
import dev.rekap.proposal.step.DecisionFiles.HeardRecording;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The step of answers from stt-worker: when the last recording of a message was heard, it is read. Answers to other products, to an
 * older version of the material, and for a decision that was deleted are passed over.
 */
public final class ContinueWithSpeech implements Step<SpeechMessage> {

    private final DecisionFiles files;
    private final ProposeActions actions;

    /** A step that continues reading. */
    public ContinueWithSpeech(DecisionFiles files, ProposeActions actions) {
        this.files = files;
        this.actions = actions;
    }

    /** The recording that an answer is for, and the material it belongs to. */
    private record Awaited(MaterialCollected material, MaterialPart part) {}

    @Override
    public Class<SpeechMessage> accepts() {
        return SpeechMessage.class;
    }

    @Override
    public boolean takes(Message fact) {
        return fact instanceof SpeechTranscribed || fact instanceof SpeechFailed;
    }

    @Override
    public Outcome handle(SpeechMessage message) throws InterruptedException {
        try {
            Optional<Awaited> awaited = awaited(message);
            return awaited.isEmpty() ? Outcome.done() : answer(message, awaited.get());
        } catch (BlobStoreException e) {
            return Outcome.retryLater(FailureCode.STORAGE_UNAVAILABLE, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Optional<List<Message>> exhausted(SpeechMessage message, Outcome.RetryLater last) {
        try {
            return Optional.of(awaited(message)
                    .map(awaited -> List.<Message>of(actions.failure(awaited.material(), last)))
                    .orElse(List.of()));
        } catch (BlobStoreException _) {
            // Without the store it is not known which version failed: the answer waits.
            return Optional.empty();
        }
    }

    private Outcome answer(SpeechMessage message, Awaited awaited) throws InterruptedException {
        MaterialCollected material = awaited.material();
        int version = material.material().version();
        return switch (message) {
            case SpeechTranscribed transcribed -> {
                files.keepHeard(
                        material.decisionId(),
                        awaited.part().sha256(),
                        new HeardRecording(version, transcribed.transcript()));
                yield actions.isHeard(material) ? actions.propose(material) : Outcome.done();
            }
            case SpeechFailed failed ->
                Outcome.done(new DecisionFailed(
                        material.decisionId(), version, failed.code(), failed.detail(), failed.attempts()));
            case SpeechRequested _ -> throw new IllegalArgumentException("requests are for stt-worker");
        };
    }

    private Optional<Awaited> awaited(SpeechMessage message) {
        Optional<SpeechOrigin> origin = SpeechOrigin.parse(originOf(message));
        if (origin.isEmpty() || files.isClosed(origin.get().decisionId())) {
            return Optional.empty();
        }
        Optional<MaterialCollected> waiting = files.waiting(origin.get().decisionId());
        return waiting.filter(material -> message.requestId()
                        .equals(origin.get().requestId(material.material().version())))
                .flatMap(material -> material.material().parts().stream()
                        .filter(part -> part.number() == origin.get().part() && part.kind() == PartKind.AUDIO)
                        .findFirst()
                        .map(part -> new Awaited(material, part)));
    }

    private static @Nullable String originOf(SpeechMessage message) {
        return switch (message) {
            case SpeechTranscribed transcribed -> transcribed.origin();
            case SpeechFailed failed -> failed.origin();
            case SpeechRequested requested -> requested.origin();
        };
    }
}
