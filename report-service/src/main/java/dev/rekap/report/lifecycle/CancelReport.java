package dev.rekap.report.lifecycle;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.PublishException;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.IllegalTransitionException;
import dev.rekap.report.Report;
import dev.rekap.report.ReportChange;
import dev.rekap.report.port.ReportEndListener;
import dev.rekap.report.port.Reports;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a report without a result file: cancelled by its user, or expired because it was never sealed. */
public final class CancelReport {

    private static final Logger LOG = LoggerFactory.getLogger(CancelReport.class);

    private final Reports reports;
    private final AnnounceReport announcing;
    private final ReportEndListener measurements;
    private final Clock clock;

    public CancelReport(Reports reports, AnnounceReport announcing, ReportEndListener measurements, Clock clock) {
        this.reports = reports;
        this.announcing = announcing;
        this.measurements = measurements;
        this.clock = clock;
    }

    /**
     * Cancels a report; one that is cancelled stays so.
     *
     * @return the report; none if there is no such report
     * @throws IllegalTransitionException if it ended otherwise
     */
    public Optional<Report> cancel(ReportId id) {
        return end(
                id, report -> report.status() == ReportStatus.CANCELLED ? report : report.cancelled(clock.instant()));
    }

    /** Expires a report that was never sealed; any other stays as it is. */
    public void expire(ReportId id) {
        end(id, report -> report.status() == ReportStatus.COLLECTING ? report.expired(clock.instant()) : report);
    }

    private Optional<Report> end(ReportId id, UnaryOperator<Report> change) {
        Optional<ReportChange> made = reports.change(id, change);
        made.filter(ReportChange::ended).map(ReportChange::after).ifPresent(this::announce);
        return made.map(ReportChange::after);
    }

    private void announce(Report ended) {
        LOG.info("Report {} ended {}", ended.id(), ended.status());
        measurements.ended(ended);
        try {
            announcing.announce(reports.content(ended));
        } catch (BlobStoreException | PublishException e) {
            LOG.warn("Announcing report {} failed, it will be repeated: {}", ended.id(), e.getMessage());
        }
    }
}
