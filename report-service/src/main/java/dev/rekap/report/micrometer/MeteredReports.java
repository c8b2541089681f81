package dev.rekap.report.micrometer;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Report;
import dev.rekap.report.ReportChange;
import dev.rekap.report.ReportContent;
import dev.rekap.report.ReportFile;
import dev.rekap.report.port.ReportUpdate;
import dev.rekap.report.port.Reports;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
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

    private Optional<ReportChange> measured(Optional<ReportChange> change) {
        change.filter(ReportChange::happened)
                .ifPresent(happened -> happened.after().files().stream()
                        .filter(file -> isKnown(file)
                                && !happened.before()
                                        .file(file.id())
                                        .map(MeteredReports::isKnown)
                                        .orElse(false))
                        .forEach(this::record));
        return change;
    }

    /** The fact of its end may overtake the one of its beginning. */
    private static boolean isKnown(ReportFile file) {
        return !file.isPending() && file.storedAt() != null;
    }

    private void record(ReportFile file) {
        if (file.storedAt() != null) {
            Duration took = Duration.between(file.storedAt(), clock.instant());
            ReportMeters.fileTimer(meters, file.isDone() ? "DONE" : "FAILED")
                    .record(took.isNegative() ? Duration.ZERO : took);
        }
    }
}
