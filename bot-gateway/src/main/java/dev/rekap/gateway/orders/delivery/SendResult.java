package dev.rekap.gateway.orders.delivery;

import dev.rekap.gateway.channel.DocumentReference;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.orders.ChatLimits;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.FetchedReport;
import dev.rekap.gateway.orders.ReportApi.Format;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Puts a result into the outbox: the document with its caption, what the caption has no room for, totals on request. */
public record SendResult(ChatReports reports, Outbox outbox, ChatLimits limits) {

    /**
     * Sends the whole result, in the caller's transaction.
     *
     * @param awaitedSince when the gateway learnt that it is ready; none if the user requested it again
     */
    public void send(ChatReport report, FetchedReport content, Recipient to, @Nullable Instant awaitedSince) {
        ResultMessage delivery =
                ResultMessage.of(report, content, reports.files(report.id()), limits.table(), Texts.of(to.locale()));
        Format format = limits.table().format(to.locale());
        if (delivery.isDocument()) {
            outbox.deliver(
                    to,
                    new DocumentReference(
                            report.id().value(),
                            content.version(),
                            format.name(),
                            fileName(report, content.version(), format)),
                    delivery.caption(),
                    awaitedSince);
        } else {
            outbox.send(to, delivery.caption(), null);
        }
        delivery.following().forEach(text -> outbox.send(to, OutgoingMessage.of(text), null));
    }

    /** Sends totals per customer, in the caller's transaction. */
    public void summarize(FetchedReport content, Recipient to) {
        Layout.split(CustomerTotals.text(content, Texts.of(to.locale())), OutgoingMessage.MAX_TEXT)
                .forEach(text -> outbox.send(to, OutgoingMessage.of(text), null));
    }

    private String fileName(ChatReport report, int version, Format format) {
        String name = limits.fileName(report);
        return (version > 1 ? name + "-v" + version : name) + "." + format.extension();
    }
}
