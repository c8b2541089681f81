package dev.rekap.gateway.orders.jobs;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.ChatUsers;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.jobs.UserErasure;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.ReportApi;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Deletes all that is stored of a user, first in the pipeline and then here, and confirms it in the chat.
 *
 * @param others what other products store
 */
public record ForgetUserJob(
        UnitOfWork unit, ChatReports reports, ChatUsers users, ReportApi api, Outbox outbox, UserErasure others) {

    void run(OrderJob.Forget job, int attempt) {
        UserId user = new UserId("telegram:" + job.user());
        Set<ReportId> deleted = new HashSet<>();
        api.reportsOf(user).forEach(report -> {
            api.delete(report);
            deleted.add(report);
        });
        boolean complete = true;
        for (ChatReport report : known(job.user())) {
            if (!deleted.add(report.id()) || api.delete(report.id())) {
                continue;
            }
            // Ingest-api took something of it, and report-service is about to hear.
            complete &= unit.call(() -> reports.files(report.id())).stream().noneMatch(CancelJob::isTransferred);
        }
        if (!complete && attempt < CancelJob.PATIENCE) {
            throw new UnavailableException("a report is not known yet", Duration.ZERO);
        }
        api.forget(user);
        others.erase(job.user());
        unit.run(() -> forget(job, deleted));
    }

    private void forget(OrderJob.Forget job, Set<ReportId> deleted) {
        List<ChatReport> left = reports.latest(job.user(), null, Integer.MAX_VALUE);
        if (left.stream().anyMatch(report -> !deleted.contains(report.id()))) {
            throw new UnavailableException("a report was opened meanwhile", Duration.ZERO);
        }
        // The report before what is said of it: in this order everybody locks.
        left.forEach(report -> reports.lock(report.id()));
        left.forEach(report -> outbox.drop(report.chat(), report.id().value()));
        reports.forget(job.user());
        users.forget(job.user());
        outbox.send(job.to(), OutgoingMessage.of(Texts.of(job.locale()).text(OrderPhrase.FORGOTTEN)), null);
    }

    private List<ChatReport> known(long user) {
        return unit.call(() -> reports.latest(user, null, Integer.MAX_VALUE));
    }
}
