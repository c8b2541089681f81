package dev.rekap.report;

import dev.rekap.contracts.AudioFile;
import dev.rekap.contracts.FileId;
import dev.rekap.report.FileResult.Failure;
import dev.rekap.report.FileResult.Pending;
import dev.rekap.report.FileResult.Rows;

/**
 * One file of a report.
 *
 * @param audio the recording
 * @param version of the report that the result is, or will be, of
 * @param queued whether its task for that version is known to be on its way
 * @param result how far it came
 */
public record ReportFile(AudioFile audio, int version, boolean queued, FileResult result) {

    static ReportFile pending(AudioFile audio, int version) {
        return new ReportFile(audio, version, false, new Pending());
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

    ReportFile onItsWay() {
        return new ReportFile(audio, version, true, result);
    }

    /** Takes the first result and no other. What has a result needs no task any more. */
    ReportFile ended(FileResult ending) {
        return isPending() ? new ReportFile(audio, version, true, ending) : this;
    }

    ReportFile retried(int nextVersion) {
        return pending(audio, nextVersion);
    }

    ReportFile failedFor(int nextVersion, Failure failure) {
        return new ReportFile(audio, nextVersion, true, failure);
    }

    ReportFile described(AudioFile asInManifest) {
        return new ReportFile(asInManifest, version, queued, result);
    }
}
