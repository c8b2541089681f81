package dev.rekap.report.step;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Report;
import dev.rekap.report.ReportChange;
import dev.rekap.report.port.ReportUpdate;
import dev.rekap.report.port.Reports;
import dev.rekap.report.port.UploadedReports;
import dev.rekap.report.retention.DeletedReports;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds a report, also one whose first fact has not arrived yet. */
public final class FindReport {

    private final Reports reports;
    private final DeletedReports deleted;
    private final UploadedReports uploaded;
    private final Clock clock;

    public FindReport(Reports reports, DeletedReports deleted, UploadedReports uploaded, Clock clock) {
        this.reports = reports;
        this.deleted = deleted;
        this.uploaded = uploaded;
        this.clock = clock;
    }

    /** The report; none if nothing was uploaded to it, or it was deleted. */
    public Optional<Report> find(ReportId id) {
        Optional<Report> known = reports.find(id);
        if (known.isPresent() || deleted.owner(id).isPresent()) {
            return known;
        }
        return uploaded.settings(id)
                .map(settings -> Report.open(id, settings, 1, clock.instant()))
                .flatMap(fresh -> reports.record(ReportUpdate.of(fresh, UnaryOperator.identity())))
                .map(ReportChange::after);
    }
}
