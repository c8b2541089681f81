package dev.rekap.gateway.orders.jobs;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.FetchedReport;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.ReportApi;
import dev.rekap.gateway.orders.delivery.SendResult;
import java.util.function.Consumer;

/** Sends results on request. */
public record StoredResultJob(UnitOfWork unit, ChatReports reports, ReportApi api, SendResult sending, Outbox outbox) {

    void fetch(ReportId id, Recipient to) {
        withContent(id, to, content -> reports.find(id).ifPresent(report -> sending.send(report, content, to, null)));
    }

    void summarize(ReportId id, Recipient to) {
        withContent(id, to, content -> sending.summarize(content, to));
    }

    private void withContent(ReportId id, Recipient to, Consumer<FetchedReport> use) {
        FetchedReport content;
        try {
            content = api.content(id);
        } catch (GoneException _) {
            unit.run(() ->
                    outbox.send(to, OutgoingMessage.of(Texts.of(to.locale()).text(OrderPhrase.REPORT_GONE)), null));
            return;
        }
        unit.run(() -> use.accept(content));
    }
}
