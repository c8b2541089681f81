package dev.rekap.report.step;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Report;
import dev.rekap.report.ReportTiming;
import dev.rekap.report.lifecycle.AnnounceReport;
import dev.rekap.report.lifecycle.CancelReport;
import dev.rekap.report.lifecycle.FinishReport;
import dev.rekap.report.lifecycle.QueueFiles;
import dev.rekap.report.port.Due;
import dev.rekap.report.port.DueReports;
import dev.rekap.report.port.Reports;
import dev.rekap.report.port.UploadedReports;
import dev.rekap.report.round.Round;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Performs the actions that are due for reports that somebody waits for, and repeats those that a crash or failure interrupted. What
 * is deleted in time is another job's ({@link dev.rekap.report.retention.RetentionJob}), which may take as long as it takes. Replicas
 * may sweep concurrently: each claims a report for a while, and every action may be repeated.
 */
public final class SweepReports {

    private final Reports reports;
    private final DueReports due;
    private final UploadedReports uploaded;
    private final Actions actions;
    private final ReportTiming timing;
    private final Round round;
    private final Clock clock;

    /** The actions on reports. */
    public record Actions(
            RecordFact recording,
            FinishReport finishing,
            AnnounceReport announcing,
            QueueFiles queueing,
            CancelReport cancelling) {}

    public SweepReports(
            Reports reports,
            DueReports due,
            UploadedReports uploaded,
            Actions actions,
            ReportTiming timing,
            Round round,
            Clock clock) {
        this.reports = reports;
        this.due = due;
        this.uploaded = uploaded;
        this.actions = actions;
        this.timing = timing;
        this.round = round;
        this.clock = clock;
    }

    /** Sweeps once. A failure for one report is logged and repeated by a later sweep; other reports are not affected. */
    public void sweep() {
        work(Due.FINISH, timing.repeatAfter(), actions.finishing()::finishIfComplete);
        work(Due.OVERDUE, Duration.ZERO, this::overdue);
        work(Due.QUEUE, timing.queueAfter(), id -> reports.find(id).ifPresent(actions.queueing()::queue));
        work(Due.EXPIRE, timing.openFor(), this::expire);
        work(Due.ANNOUNCE, timing.repeatAfter(), this::announce);
    }

    private void work(Due kind, Duration age, Consumer<ReportId> action) {
        round.work(kind.name(), () -> claim(kind, age), action);
    }

    private Optional<ReportId> claim(Due kind, Duration age) {
        Instant now = clock.instant();
        return due.claim(kind, now.minus(age), now, now.plus(timing.repeatAfter()));
    }

    private void announce(ReportId id) {
        reports.content(id)
                .filter(content -> content.report().status().isTerminal()
                        && !content.report().timeline().announced())
                .ifPresent(actions.announcing()::announce);
    }

    private void overdue(ReportId id) {
        Instant now = clock.instant();
        reports.change(id, report -> isOverdue(report, now) ? report.overdue() : report);
        actions.finishing().finishIfComplete(id);
    }

    private static boolean isOverdue(Report report, Instant now) {
        Instant deadline = report.timeline().deadline();
        return deadline != null && deadline.isBefore(now);
    }

    /** Expires a report, unless it has a manifest: then it was sealed, and its fact was lost. */
    private void expire(ReportId id) {
        uploaded.sealed(id)
                .ifPresentOrElse(
                        actions.recording()::handle, () -> actions.cancelling().expire(id));
    }
}
