package dev.rekap.gateway.orders.delivery;

import dev.rekap.gateway.channel.Bubble;
import dev.rekap.gateway.channel.DocumentRef;
import dev.rekap.gateway.channel.DocumentRef.Format;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.channel.texts.Moments;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.Limits;
import dev.rekap.gateway.orders.ReportContent;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts a result into the outbox: the document with its caption, what the caption has no room for, totals on request. */
public final class SendResult {

    private final ChatReports reports;
    private final Outbox outbox;
    private final Limits limits;

    public SendResult(ChatReports reports, Outbox outbox, Limits limits) {
        this.reports = reports;
        this.outbox = outbox;
        this.limits = limits;
    }

    /**
     * Says the whole result in a chat, in the caller's transaction.
     *
     * @param awaitedSince when its being ready was heard of; none if somebody asked for it again
     */
    public void send(
            ChatReport report, ReportContent content, long chat, Locale locale, @Nullable Instant awaitedSince) {
        Delivery delivery = Delivery.of(report, content, reports.files(report.id()), Texts.of(locale));
        if (delivery.isDocument()) {
            outbox.deliver(
                    chat,
                    new DocumentRef(report.id(), content.version(), Format.CSV, fileName(report, content.version())),
                    delivery.caption(),
                    awaitedSince);
        } else {
            outbox.say(chat, delivery.caption(), null);
        }
        delivery.following().forEach(text -> outbox.say(chat, Bubble.of(text), null));
    }

    /** Says totals per customer in a chat, in the caller's transaction. */
    public void summarize(ReportContent content, long chat, Locale locale) {
        Layout.split(Customers.text(content, Texts.of(locale)), Bubble.MAX_TEXT)
                .forEach(text -> outbox.say(chat, Bubble.of(text), null));
    }

    private String fileName(ChatReport report, int version) {
        String name = "rekap-" + Moments.inFileName(report.openedAt(), limits.zone());
        return (version > 1 ? name + "-v" + version : name) + ".csv";
    }
}
