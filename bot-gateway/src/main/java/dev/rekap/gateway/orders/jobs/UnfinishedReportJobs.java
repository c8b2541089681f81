package dev.rekap.gateway.orders.jobs;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.orders.ChatLimits;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.ChatReports.Notice;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.SentFile;
import dev.rekap.gateway.orders.delivery.ReportEnding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Reminds of open reports, expires them, and refreshes progress messages. */
public record UnfinishedReportJobs(
        UnitOfWork unit,
        ChatReports reports,
        JobScheduler jobs,
        Outbox outbox,
        ReportEnding ending,
        ChatLimits limits,
        Clock clock) {

    /** Report-service ends what it knows; its clock and its sweep get some time. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    void show(ReportId id) {
        unit.run(() -> reports.find(id)
                .filter(report -> report.state().isUnfinished())
                .ifPresent(report -> outbox.showLive(report.owner(), id.value())));
    }

    /** Says once that the report is still open, and puts its counter with the buttons at the end of the chat. */
    void remind(ReportId id) {
        unit.run(() -> reports.lock(id)
                .filter(report -> report.state() == ReportState.OPEN && reports.firstTime(id, Notice.REMINDED))
                .ifPresent(report -> {
                    long received =
                            reports.files(id).stream().filter(SentFile::isTaken).count();
                    String text = Texts.of(report.locale()).text(OrderPhrase.REMINDER, received);
                    outbox.send(report.owner(), OutgoingMessage.of(text), null);
                    outbox.moveLive(report.owner(), id.value());
                    outbox.showLive(report.owner(), id.value());
                }));
    }

    void expire(ReportId id) {
        unit.run(() -> reports.lock(id)
                .filter(report -> report.state() == ReportState.OPEN)
                .ifPresent(this::expire));
    }

    private void expire(ChatReport report) {
        boolean known = reports.files(report.id()).stream().anyMatch(CancelJob::isTransferred);
        Instant now = clock.instant();
        Instant due = report.openedAt().plus(limits.openFor());
        if (known && now.isBefore(due.plus(GRACE))) {
            jobs.at(now.plus(LOOK_AGAIN), new OrderJob.Expire(report.id()));
            return;
        }
        ending.end(report.id(), ReportState.EXPIRED);
        if (known) {
            jobs.now(new OrderJob.Cancel(report.id()));
        }
    }
}
