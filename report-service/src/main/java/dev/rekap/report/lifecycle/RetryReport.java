package dev.rekap.report.lifecycle;

import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.PublishException;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.IllegalTransitionException;
import dev.rekap.report.Report;
import dev.rekap.report.ReportChange;
import dev.rekap.report.ReportFile;
import dev.rekap.report.ReportTiming;
import dev.rekap.report.ReportTransitions;
import dev.rekap.report.port.Reports;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Retries the failed files of an ended report, as its next version. */
public final class RetryReport {

    private static final Logger LOG = LoggerFactory.getLogger(RetryReport.class);

    private final Reports reports;
    private final BlobStore blobs;
    private final QueueFiles queueing;
    private final ReportTiming timing;
    private final Clock clock;

    public RetryReport(Reports reports, BlobStore blobs, QueueFiles queueing, ReportTiming timing, Clock clock) {
        this.reports = reports;
        this.blobs = blobs;
        this.queueing = queueing;
        this.timing = timing;
        this.clock = clock;
    }

    /**
     * Starts the next version.
     *
     * @return the report at work; none if no file failed, or no failed one has its recording any more
     * @throws IllegalTransitionException if the report has not ended, or was cancelled
     * @throws BlobStoreException if it is unknown which recordings are left
     */
    public Optional<Report> retry(Report report) {
        if (report.status() == ReportStatus.COMPLETED) {
            return Optional.empty();
        }
        if (!report.status().isTerminal()) {
            throw new IllegalTransitionException(report.status(), ReportStatus.PROCESSING);
        }
        ReportTransitions.move(report.status(), ReportStatus.PROCESSING);
        Set<FileId> stored = storedFailures(report);
        if (stored.isEmpty()) {
            reports.change(report.id(), now -> isSame(now, report) ? now.withoutAudio() : now);
            return Optional.empty();
        }
        Instant now = clock.instant();
        Report retried = reports.change(
                        report.id(),
                        // A concurrent retry was faster.
                        known -> isSame(known, report)
                                ? known.retried(stored, now, now.plus(timing.deadline()))
                                : refuse(known))
                .map(ReportChange::after)
                .orElseThrow(() -> new IllegalStateException("the report was deleted meanwhile"));
        queue(retried);
        return Optional.of(retried);
    }

    private static Report refuse(Report known) {
        throw new IllegalTransitionException(known.status(), ReportStatus.PROCESSING);
    }

    private void queue(Report retried) {
        try {
            queueing.queue(retried);
        } catch (PublishException e) {
            LOG.warn(
                    "Publishing the tasks of retried report {} failed, it will be repeated: {}",
                    retried.id(),
                    e.getMessage());
        }
    }

    private Set<FileId> storedFailures(Report report) {
        ReportBlobs names = new ReportBlobs(report.id());
        return report.files().stream()
                .filter(ReportFile::isFailed)
                .map(ReportFile::id)
                .filter(file -> blobs.info(names.audio(file)).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isSame(Report one, Report other) {
        return one.version() == other.version() && one.status() == other.status();
    }
}
