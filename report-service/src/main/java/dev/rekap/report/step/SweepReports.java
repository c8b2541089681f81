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
 * Performs the actions that are due, and repeats those that a crash or failure interrupted. Replicas may sweep concurrently: each
 * claims a report for a while, and every action may be repeated.
 */
public final class SweepReports {

    private static final Logger LOG = LoggerFactory.getLogger(SweepReports.class);

    private final Reports reports;
    private final DueReports due;
    private final DeletedReports deleted;
    private final UploadedReports uploaded;
    private final Actions actions;
    private final ReportTiming timing;
    private final Clock clock;

    /** The actions on reports. */
    public record Actions(
            RecordFact recording,
            FinishReport finishing,
            AnnounceReport announcing,
            QueueFiles queueing,
            CancelReport cancelling,
            DeleteReport deleting) {}

    public SweepReports(
            Reports reports,
            DueReports due,
            DeletedReports deleted,
            UploadedReports uploaded,
            Actions actions,
            ReportTiming timing,
            Clock clock) {
        this.reports = reports;
        this.due = due;
        this.deleted = deleted;
        this.uploaded = uploaded;
        this.actions = actions;
        this.timing = timing;
        this.clock = clock;
    }

    /** Sweeps once. A failure for one report is logged and repeated by the next sweep; other reports are not affected. */
    public void sweep() {
        for (Due kind : Due.values()) {
            Instant now = clock.instant();
            each(kind.name(), due.claim(kind, now.minus(age(kind)), now, until(now)), id -> act(kind, id));
        }
        Instant now = clock.instant();
        each("CLEAN", deleted.claimUnclean(now, until(now)), id -> {
            actions.deleting().clean(id);
            deleted.cleaned(id, clock.instant());
        });
        each(
                "FORGET_ID",
                deleted.claimForgotten(now.minus(timing.reportRetention()), now, until(now)),
                actions.deleting()::forget);
    }

    private void act(Due kind, ReportId id) {
        switch (kind) {
            case FINISH -> actions.finishing().finishIfComplete(id);
            case OVERDUE -> overdue(id);
            case QUEUE -> reports.find(id).ifPresent(actions.queueing()::queue);
            case EXPIRE -> expire(id);
            case ANNOUNCE ->
                reports.find(id)
                        .filter(report -> report.status().isTerminal()
                                && !report.timeline().announced())
                        .ifPresent(actions.announcing()::announce);
            case FORGET_AUDIO -> {
                reports.find(id).ifPresent(actions.deleting()::forgetAudio);
                due.audioForgotten(id);
            }
            case FORGET ->
                reports.find(id)
                        .ifPresent(report ->
                                actions.deleting().delete(id, report.settings().userId()));
        }
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
