package dev.rekap.report.step;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Report;
import dev.rekap.report.Timing;
import dev.rekap.report.lifecycle.AnnounceReport;
import dev.rekap.report.lifecycle.CallOffReport;
import dev.rekap.report.lifecycle.FinishReport;
import dev.rekap.report.lifecycle.QueueFiles;
import dev.rekap.report.port.Due;
import dev.rekap.report.port.DueReports;
import dev.rekap.report.port.Reports;
import dev.rekap.report.port.UploadedReports;
import dev.rekap.report.retention.DeleteReport;
import dev.rekap.report.retention.DeletedReports;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what time alone makes necessary, and repeats what somebody began and did not end. Several may sweep at once: each report
 * is claimed by one of them for a while, and what is done to it may be done twice.
 */
public final class SweepReports {

    private static final Logger LOG = LoggerFactory.getLogger(SweepReports.class);

    private final Reports reports;
    private final DueReports due;
    private final DeletedReports deleted;
    private final UploadedReports uploaded;
    private final Work work;
    private final Timing timing;
    private final Clock clock;

    /** What is done to reports. */
    public record Work(
            RecordFact recording,
            FinishReport finishing,
            AnnounceReport announcing,
            QueueFiles queueing,
            CallOffReport callingOff,
            DeleteReport deleting) {}

    public SweepReports(
            Reports reports,
            DueReports due,
            DeletedReports deleted,
            UploadedReports uploaded,
            Work work,
            Timing timing,
            Clock clock) {
        this.reports = reports;
        this.due = due;
        this.deleted = deleted;
        this.uploaded = uploaded;
        this.work = work;
        this.timing = timing;
        this.clock = clock;
    }

    /** Sweeps once. What fails for one report is logged, left for the next time, and keeps nothing else from being done. */
    public void sweep() {
        for (Due kind : Due.values()) {
            Instant now = clock.instant();
            each(kind.name(), due.claim(kind, now.minus(age(kind)), now, until(now)), id -> act(kind, id));
        }
        Instant now = clock.instant();
        each("CLEAN", deleted.claimUnclean(now, until(now)), id -> {
            work.deleting().clean(id);
            deleted.cleaned(id, clock.instant());
        });
        each(
                "FORGET_ID",
                deleted.claimForgotten(now.minus(timing.reportRetention()), now, until(now)),
                work.deleting()::forget);
    }

    private void act(Due kind, ReportId id) {
        switch (kind) {
            case FINISH -> work.finishing().finish(id);
            case OVERDUE -> overdue(id);
            case QUEUE -> reports.find(id).ifPresent(work.queueing()::queue);
            case EXPIRE -> expire(id);
            case ANNOUNCE ->
                reports.find(id)
                        .filter(report ->
                                report.status().isTerminal() && !report.life().announced())
                        .ifPresent(work.announcing()::announce);
            case FORGET_AUDIO -> {
                reports.find(id).ifPresent(work.deleting()::forgetAudio);
                due.audioForgotten(id);
            }
            case FORGET ->
                reports.find(id)
                        .ifPresent(report ->
                                work.deleting().delete(id, report.settings().userId()));
        }
    }

    private void overdue(ReportId id) {
        Instant now = clock.instant();
        reports.change(id, report -> isOverdue(report, now) ? report.overdue() : report);
        work.finishing().finish(id);
    }

    private static boolean isOverdue(Report report, Instant now) {
        Instant deadline = report.life().deadline();
        return deadline != null && deadline.isBefore(now);
    }

    /** A report with a manifest was sealed: only the word of it was lost. */
    private void expire(ReportId id) {
        uploaded.sealed(id)
                .ifPresentOrElse(
                        work.recording()::handle, () -> work.callingOff().expire(id));
    }

    private Duration age(Due kind) {
        return switch (kind) {
            case FINISH, ANNOUNCE -> timing.repeatAfter();
            case OVERDUE -> Duration.ZERO;
            case QUEUE -> timing.queueAfter();
            case EXPIRE -> timing.openFor();
            case FORGET_AUDIO -> timing.audioRetention();
            case FORGET -> timing.reportRetention();
        };
    }

    private Instant until(Instant now) {
        return now.plus(timing.repeatAfter());
    }

    private static void each(String what, List<ReportId> ids, Consumer<ReportId> action) {
        for (ReportId id : ids) {
            try {
                action.accept(id);
            } catch (RuntimeException e) {
                LOG.warn("{} of report {} failed, it will be repeated", what, id, e);
            }
        }
    }
}
