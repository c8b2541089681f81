package dev.rekap.report.micrometer;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Report;
import dev.rekap.report.ReportChange;
import dev.rekap.report.ReportContent;
import dev.rekap.report.port.ReportUpdate;
import dev.rekap.report.port.Reports;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Timer {@code rekap.file.duration}: from a recording accepted to its rows, or its failure, written down; by outcome. */
public final class MeteredReports implements Reports {

    private final Reports reports;
    private final MeterRegistry meters;
    private final Clock clock;

    public MeteredReports(Reports reports, MeterRegistry meters, Clock clock) {
        this.reports = reports;
        this.meters = meters;
        this.clock = clock;
        ReportMeters.fileTimer(meters, "DONE");
        ReportMeters.fileTimer(meters, "FAILED");
    }

    @Override
    public Optional<ReportChange> record(ReportUpdate arrival) {
        return measured(reports.record(arrival));
    }

    @Override
    public Optional<ReportChange> change(ReportId id, UnaryOperator<Report> change) {
        return measured(reports.change(id, change));
    }

    @Override
    public Optional<Report> find(ReportId id) {
        return reports.find(id);
    }

    @Override
    public Optional<ReportContent> content(ReportId id) {
        return reports.content(id);
    }

    @Override
    public ReportContent content(Report report) {
        return reports.content(report);
    }

    private Optional<ReportChange> measured(Optional<ReportChange> change) {
        change.ifPresent(made -> ReportMeters.filesEnded(meters, made, clock.instant()));
        return change;
    }
}
