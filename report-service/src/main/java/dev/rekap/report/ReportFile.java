package dev.rekap.report;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.report.FileResult.Failure;
import dev.rekap.report.FileResult.Pending;
import dev.rekap.report.FileResult.Rows;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file of a report.
 *
 * @param audio the recording
 * @param version of the report that the result is, or will be, of
 * @param queued whether its task for that version is known to be on its way
 * @param storedAt when the recording was accepted for this version; none while that is not known
 * @param result how far it came
 */
public record ReportFile(
        AudioFile audio,
        int version,
        boolean queued,
        @Nullable Instant storedAt,
        FileResult result) {

    static ReportFile pending(AudioFile audio, int version) {
        return new ReportFile(audio, version, false, null, new Pending());
    }

    public FileId id() {
        return audio.id();
    }

    /** Whether anything is still expected. */
    public boolean isPending() {
        return result instanceof Pending;
    }

    public boolean isDone() {
        return result instanceof Rows;
    }

    public boolean isFailed() {
        return result instanceof Failure;
    }

    /** Whether it failed only because its report did not wait any longer. */
    boolean isTimedOut() {
        return result.equals(Failure.of(FailureCode.TIMED_OUT));
    }

    /**
     * Whether a result of this task counts: the first for this version does, and rows of an earlier one do, too. They were paid for, and
     * are what the retry is to bring.
     */
    boolean takes(FileTask task, FileResult ending) {
        return (isPending() || isTimedOut())
                && (task.version() == version || (task.version() < version && ending instanceof Rows));
    }

    ReportFile onItsWay() {
        return new ReportFile(audio, version, true, storedAt, result);
    }

    /** Its task is on its way, as one that was accepted then; the first word on that counts. */
    ReportFile onItsWay(Instant since) {
        return new ReportFile(audio, version, true, storedAt == null ? since : storedAt, result);
    }

    /** What has a result needs no task any more. */
    ReportFile ended(FileResult ending, int inVersion) {
        return new ReportFile(audio, inVersion, true, storedAt, ending);
    }

    /** Its task of this version is still in work. */
    ReportFile expectedAgain() {
        return new ReportFile(audio, version, true, storedAt, new Pending());
    }

    ReportFile retried(int nextVersion) {
        return pending(audio, nextVersion);
    }

    ReportFile failedFor(int nextVersion, Failure failure) {
        return new ReportFile(audio, nextVersion, true, null, failure);
    }

    ReportFile described(AudioFile asInManifest) {
        return new ReportFile(asInManifest, version, queued, storedAt, result);
    }
}
