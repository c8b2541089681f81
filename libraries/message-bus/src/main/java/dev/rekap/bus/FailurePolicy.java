package dev.rekap.bus;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.FileMessage;
import dev.rekap.contracts.orders.PipelineMessage;
import dev.rekap.contracts.orders.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides what becomes of an input whose step asked to come back later. The one place where that is decided.
 *
 * <p>A file climbs the ladder once; after the last rung it is a named failure. What cannot be a failure of a file (the facts
 * that report-service gathers, or a report as a whole) stays on the last rung until it succeeds: dropping it would lose a row.
 */
public final class FailurePolicy {

    /** What becomes of an input. */
    public sealed interface Decision {

        /** Back after the rung's delay. */
        record Retry(RetryRung rung) implements Decision {}

        /** No more attempts: this fact takes the place of the result. */
        record GiveUp(FileFailed failure) implements Decision {}
    }

    private FailurePolicy() {}

    /**
     * Decides.
     *
     * @param input what the step was given
     * @param attempt how often it was tried, this time included, from 1
     * @param later what the step asked for
     */
    public static Decision decide(PipelineMessage input, int attempt, Stage stage, Outcome.RetryLater later) {
        boolean endless = stage == Stage.REPORT || !(input instanceof FileMessage);
        if (!endless && (attempt > RetryRung.values().length || !later.code().isRetryable())) {
            FileMessage file = (FileMessage) input;
            return new Decision.GiveUp(
                    new FileFailed(file.task(), later.code(), stage, later.detail(), all(input, later)));
        }
        return new Decision.Retry(RetryRung.of(attempt).atLeast(later.atLeast()));
    }

    /** A transcript is paid for, whatever becomes of it, and so are the last calls. */
    private static List<ProviderCall> all(PipelineMessage input, Outcome.RetryLater later) {
        List<ProviderCall> all = new ArrayList<>();
        if (input instanceof AudioTranscribed transcribed) {
            all.addAll(transcribed.transcript().attempts());
        }
        all.addAll(later.attempts());
        return all;
    }
}
