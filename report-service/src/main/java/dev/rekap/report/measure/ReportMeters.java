package dev.rekap.report.measure;

import dev.rekap.contracts.ReportStatus;
import dev.rekap.report.FileResult.Failure;
import dev.rekap.report.FileResult.Pending;
import dev.rekap.report.FileResult.Rows;
import dev.rekap.report.Measurements;
import dev.rekap.report.Report;
import dev.rekap.report.ReportFile;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;

/**
 * Meters of ended reports: {@code rekap.reports.ended} by status, {@code rekap.report.duration} from the seal (or the retry) to
 * the end, {@code rekap.files.ended} by outcome and code, {@code rekap.rows}.
 */
public final class ReportMeters implements Measurements {

    private final MeterRegistry meters;

    public ReportMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void ended(Report report) {
        ReportStatus status = report.status();
        meters.counter("rekap.reports.ended", "status", status.name()).increment();
        Instant began = report.life().workingSince();
        Instant ended = report.life().finishedAt();
        if (began != null && ended != null) {
            meters.timer("rekap.report.duration", "status", status.name()).record(Duration.between(began, ended));
        }
        report.files().stream()
                // A retry counts what it tried, not what was there before.
                .filter(file -> file.version() == report.version())
                .forEach(this::count);
    }

    private void count(ReportFile file) {
        switch (file.result()) {
            case Rows rows -> {
                files("DONE", "");
                meters.counter("rekap.rows").increment(rows.count());
            }
            case Failure failure -> files("FAILED", failure.code().name());
            case Pending _ -> files("PENDING", "");
        }
    }

    private void files(String outcome, String code) {
        meters.counter("rekap.files.ended", "outcome", outcome, "code", code).increment();
    }
}
