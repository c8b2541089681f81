package dev.rekap.report;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.FileResult.Failure;
import dev.rekap.report.FileResult.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A report as it stands: a value, from which every fact makes the next.
 *
 * <p>Facts come in any order and more than once. What they make is the same in the end: a fact that says nothing new, that is
 * stale, or that concerns a file outside the manifest, gives back the report it met.
 *
 * @param id names it
 * @param settings fixed when it was opened
 * @param timeline its state and times
 * @param files in upload order
 */
public record Report(ReportId id, ReportSettings settings, ReportTimeline timeline, List<ReportFile> files) {

    private static final Comparator<ReportFile> UPLOAD_ORDER = Comparator.comparingLong(
                    (ReportFile file) -> file.audio().order())
            .thenComparing(file -> file.id().value());

    public Report {
        files = files.stream().sorted(UPLOAD_ORDER).toList();
    }

    /** A new report, without files. */
    public static Report open(ReportId id, ReportSettings settings, int version, Instant now) {
        return new Report(id, settings, ReportTimeline.opened(version, now), List.of());
    }

    public ReportStatus status() {
        return timeline.status();
    }

    public int version() {
        return timeline.version();
    }

    /** What is to be done for a file. */
    public FileTask task(ReportFile file) {
        return new FileTask(id, file.version(), settings, file.audio());
    }

    public Optional<ReportFile> file(FileId file) {
        return files.stream().filter(known -> known.id().equals(file)).findFirst();
    }

    /** Files that became rows. */
    public int done() {
        return count(ReportFile::isDone);
    }

    /** Files that did not become rows. */
    public int failed() {
        return count(ReportFile::isFailed);
    }

    /** Whether it is sealed, has a result for every file, and was not finished yet. */
    public boolean isComplete() {
        return status() == ReportStatus.PROCESSING && files.stream().noneMatch(ReportFile::isPending);
    }

    /** A file's task is on its way. */
    public Report queued(FileTask task) {
        return with(task, file -> file.version() == task.version(), ReportFile::onItsWay);
    }

    /** A file was accepted, and its task is on its way. */
    public Report stored(FileTask task, Instant at) {
        return with(task, file -> file.version() == task.version(), file -> file.onItsWay(at));
    }

    /**
     * A file ended. Rows of a file that timed out begin the next version of a report that has ended; in it the other files that timed
     * out are expected, too, since the work on them goes on. A failure of such a file takes the place of the time-out.
     *
     * @param deadline by when the next is expected
     */
    public Report ended(FileTask task, FileResult result, Instant now, Instant deadline) {
        Optional<ReportFile> known = file(task.file().id());
        if (known.filter(file -> file.isTimedOut() && file.takes(task, result)).isPresent()
                && ReportTransitions.allow(status(), ReportStatus.PROCESSING)) {
            return result instanceof Rows
                    ? expectedAgain(now, deadline).ended(task, result, now, deadline)
                    : withFile(known.get(), file -> file.ended(result, version()));
        }
        Report next = with(task, file -> file.takes(task, result), file -> file.ended(result, version()));
        return next.equals(this) ? this : new Report(id, settings, timeline.extended(deadline), next.files);
    }

    private Report expectedAgain(Instant now, Instant deadline) {
        return new Report(
                id,
                settings,
                timeline.retried(now, deadline),
                files.stream()
                        .map(file -> file.isTimedOut() ? file.expectedAgain() : file)
                        .toList());
    }

    /** The set of files is fixed: what is missing is expected, what is not in it never counted. */
    public Report sealed(List<AudioFile> manifest, Instant at, Instant now, Instant deadline) {
        if (status() != ReportStatus.COLLECTING) {
            return this;
        }
        List<ReportFile> fixed = manifest.stream()
                .map(audio -> file(audio.id())
                        .map(known -> known.described(audio))
                        .orElseGet(() -> ReportFile.pending(audio, version())))
                .toList();
        return new Report(id, settings, timeline.sealed(at, now, deadline), fixed);
    }

    /**
     * Ends a complete report.
     *
     * @throws IllegalStateException if it is not complete
     */
    public Report finished(Instant now) {
        if (!isComplete()) {
            throw new IllegalStateException("the report is not complete");
        }
        ReportStatus how = failed() == 0
                ? ReportStatus.COMPLETED
                : done() == 0 ? ReportStatus.FAILED : ReportStatus.PARTIALLY_COMPLETED;
        return new Report(id, settings, timeline.ended(how, now), files);
    }

    /** What is missing from a sealed report failed: it is complete. */
    public Report overdue() {
        return status() == ReportStatus.PROCESSING ? withoutPending(timeline, FailureCode.TIMED_OUT) : this;
    }

    /**
     * Ends a report before its time.
     *
     * @throws IllegalTransitionException if it has ended
     */
    public Report cancelled(Instant now) {
        return withoutPending(timeline.ended(ReportStatus.CANCELLED, now), FailureCode.CANCELLED);
    }

    /**
     * Ends a report that nobody sealed.
     *
     * @throws IllegalTransitionException if it is sealed or has ended
     */
    public Report expired(Instant now) {
        return withoutPending(timeline.ended(ReportStatus.EXPIRED, now), FailureCode.CANCELLED);
    }

    /**
     * Starts the next version, in which the failed files are tried again.
     *
     * @param stored those failed files whose recording is still there; not empty. The others stay failed
     * @throws IllegalTransitionException if the report has not ended, or without failures
     */
    public Report retried(Set<FileId> stored, Instant now, Instant deadline) {
        if (status() == ReportStatus.COLLECTING) {
            throw new IllegalTransitionException(status(), ReportStatus.PROCESSING);
        }
        ReportTimeline next = timeline.retried(now, deadline);
        return withFailures(
                next,
                file -> stored.contains(file.id())
                        ? file.retried(next.version())
                        : file.failedFor(next.version(), Failure.of(FailureCode.AUDIO_MISSING)));
    }

    /** Nothing can be tried again: every failed file lost its recording. */
    public Report withoutAudio() {
        return withFailures(timeline, file -> file.failedFor(file.version(), Failure.of(FailureCode.AUDIO_MISSING)));
    }

    /** Whether it has ended with a table, in which a person may put rows right. */
    public boolean hasTable() {
        return switch (status()) {
            case COMPLETED, PARTIALLY_COMPLETED, FAILED -> true;
            case COLLECTING, PROCESSING, CANCELLED, EXPIRED, UNKNOWN -> false;
        };
    }

    /** The next version, in which a person put a row right. */
    public Report putRight() {
        return new Report(id, settings, timeline.putRight(), files);
    }

    /** Notes that this version was announced. */
    public Report markAnnounced() {
        return new Report(id, settings, timeline.markAnnounced(), files);
    }

    private Report with(FileTask task, Predicate<ReportFile> concerned, UnaryOperator<ReportFile> change) {
        Optional<ReportFile> known = file(task.file().id());
        if (status().isTerminal() || (known.isEmpty() && status() != ReportStatus.COLLECTING)) {
            return this;
        }
        ReportFile before = known.orElseGet(() -> ReportFile.pending(task.file(), version()));
        return concerned.test(before) ? withFile(before, change) : this;
    }

    private Report withFile(ReportFile before, UnaryOperator<ReportFile> change) {
        List<ReportFile> next = new ArrayList<>(files);
        next.removeIf(file -> file.id().equals(before.id()));
        next.add(change.apply(before));
        return new Report(id, settings, timeline, next);
    }

    private Report withoutPending(ReportTimeline next, FailureCode code) {
        return new Report(
                id,
                settings,
                next,
                files.stream()
                        .map(file -> file.isPending() ? file.ended(Failure.of(code), file.version()) : file)
                        .toList());
    }

    private Report withFailures(ReportTimeline next, UnaryOperator<ReportFile> change) {
        return new Report(
                id,
                settings,
                next,
                files.stream()
                        .map(file -> file.isFailed() ? change.apply(file) : file)
                        .toList());
    }

    private int count(Predicate<ReportFile> which) {
        return (int) files.stream().filter(which).count();
    }
}
