package dev.rekap.report.micrometer;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.FileResult.Failure;
import dev.rekap.report.FileResult.Pending;
import dev.rekap.report.FileResult.Rows;
import dev.rekap.report.Report;
import dev.rekap.report.ReportChange;
import dev.rekap.report.ReportFile;
import dev.rekap.report.port.ReportEndListener;
import dev.rekap.telemetry.Buckets;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/**
 * Meters of ended reports: {@code rekap.reports.ended} by status, {@code rekap.report.duration} from the seal (or the retry) to
 * the end, {@code rekap.files.ended} by outcome and code, {@code rekap.rows}. All are registered at
 * start with zero, so that the first count is an increase.
 */
public final class ReportMeters implements ReportEndListener {

    private static final String NO_CODE = "none";

    private final MeterRegistry meters;

    public ReportMeters(MeterRegistry meters) {
        this.meters = meters;
        for (ReportStatus status : ReportStatus.values()) {
            if (status.isTerminal()) {
                meters.counter("rekap.reports.ended", "status", status.name());
                reportTimer(status);
            }
        }
        meters.counter("rekap.rows");
        files("DONE", NO_CODE);
        for (FailureCode code : FailureCode.values()) {
            files("FAILED", code.name());
        }
    }

    /** From a recording accepted to its end. */
    static Timer fileTimer(MeterRegistry meters, String outcome) {
        return Timer.builder("rekap.file.duration")
                .description("From a recording accepted to its rows, or its failure, written down")
                .tag("outcome", outcome)
                .serviceLevelObjectives(Buckets.waits())
                .register(meters);
    }

    /** Measures the files whose beginning and end are known since this change: the fact of the end may overtake the other. */
    static void filesEnded(MeterRegistry meters, ReportChange change, Instant now) {
        if (!change.happened()) {
            return;
        }
        change.after().files().stream()
                .filter(file -> isKnown(file)
                        && change.before()
                                .file(file.id())
                                .filter(ReportMeters::isKnown)
                                .isEmpty())
                .forEach(file -> fileEnded(meters, file, now));
    }

    private static void fileEnded(MeterRegistry meters, ReportFile file, Instant now) {
        if (file.storedAt() != null) {
            Duration took = Duration.between(file.storedAt(), now);
            fileTimer(meters, file.isDone() ? "DONE" : "FAILED").record(took.isNegative() ? Duration.ZERO : took);
        }
    }

    private static boolean isKnown(ReportFile file) {
        return !file.isPending() && file.storedAt() != null;
    }

    private Timer reportTimer(ReportStatus status) {
        return Timer.builder("rekap.report.duration")
                .description("From the seal, or the retry, to the end")
                .tag("status", status.name())
                .serviceLevelObjectives(Buckets.waits())
                .register(meters);
    }

    @Override
    public void ended(Report report) {
        ReportStatus status = report.status();
        meters.counter("rekap.reports.ended", "status", status.name()).increment();
        Instant began = report.timeline().workingSince();
        Instant ended = report.timeline().finishedAt();
        if (began != null && ended != null) {
            reportTimer(status).record(Duration.between(began, ended));
        }
        report.files().stream()
                // A retry counts what it tried, not what was there before.
                .filter(file -> file.version() == report.version())
                .forEach(this::count);
    }

    private void count(ReportFile file) {
        switch (file.result()) {
            case Rows rows -> {
                files("DONE", NO_CODE).increment();
                meters.counter("rekap.rows").increment(rows.count());
            }
            case Failure failure -> files("FAILED", failure.code().name()).increment();
            case Pending _ -> files("PENDING", NO_CODE).increment();
        }
    }

    private Counter files(String outcome, String code) {
        return meters.counter("rekap.files.ended", "outcome", outcome, "code", code);
    }
}
