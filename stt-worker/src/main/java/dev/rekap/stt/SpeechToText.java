package dev.rekap.stt;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.provider.ProviderOperation;
import java.util.Set;

/** A speech engine. */
@FunctionalInterface
public interface SpeechToText {

    /** What engines do, for the router and its meters. */
    ProviderOperation OPERATION = new ProviderOperation(
            "transcription",
            Stage.TRANSCRIPTION.name(),
            FailureCode.ENGINE_UNAVAILABLE,
            FailureCode.ENGINE_RATE_LIMITED,
            FailureCode.BUDGET_EXCEEDED,
            FailureCode.STORAGE_UNAVAILABLE);

    /** For an engine on another machine, whose answer a worker only waits for. */
    int REMOTE_AT_ONCE = 64;

    /**
     * Transcribes a recording, within the deadline that the engine was made with.
     *
     * @throws TranscriptionException if there is no transcript; its code says whether another attempt may help
     * @throws InterruptedException if the calling thread was interrupted; nothing of the call is left running
     */
    Transcript transcribe(PreparedAudio recording, TranscriptionRequest spoken)
            throws TranscriptionException, InterruptedException;

    /**
     * How many recordings a worker should have in work for it: with fewer it waits for work, with more they wait for it, or take what
     * the machine lacks.
     */
    default int recordingsAtOnce() {
        return REMOTE_AT_ONCE;
    }

    /** How much it takes in one call. */
    default EngineLimits limits() {
        return EngineLimits.USUAL;
    }

    /**
     * Names of the engines that honour a forced language ({@link TranscriptionRequest#forced}) more than a requested one. Any other
     * would be paid twice for one answer.
     */
    default Set<String> enginesThatForce() {
        return Set.of();
    }
}
