package dev.rekap.gateway.orders.jobs;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.ReportApi;
import dev.rekap.gateway.orders.ReportState;
import java.time.Clock;
import java.util.Optional;

/** Has the failed recordings of a delivered report tried again. */
public record RetryJob(UnitOfWork unit, ChatReports reports, ReportApi api, Outbox outbox, Clock clock) {

    void run(ReportId id, int version) {
        // Asked again after a crash, the version may be out already: a further one was not asked for.
        if (unit.call(() -> reports.find(id).filter(report -> isWaiting(report, version)))
                .isEmpty()) {
            return;
        }
        Optional<String> problem = api.retry(id);
        // Not finished: it is at work, by an earlier attempt of this job.
        if (problem.isPresent() && !problem.get().equals("NOT_FINISHED")) {
            giveUp(id, version);
        }
    }

    private void giveUp(ReportId id, int version) {
        unit.run(() -> reports.lock(id)
                .filter(report -> isWaiting(report, version))
                .ifPresent(report -> {
                    reports.save(
                            report.become(ReportState.DONE, clock.instant()).at(report.delivered(), report.progress()));
                    outbox.send(
                            report.owner(),
                            OutgoingMessage.of(Texts.of(report.locale()).text(OrderPhrase.RETRY_REFUSED)),
                            null);
                    outbox.showLive(report.owner(), report.id().value());
                }));
    }

    private static boolean isWaiting(ChatReport report, int version) {
        return report.state() == ReportState.PROCESSING && report.delivered() < version;
    }
}
