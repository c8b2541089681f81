package dev.rekap.gateway.orders.jobs;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.Bubble;
import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.ReportApi;
import dev.rekap.gateway.orders.ReportContent;
import dev.rekap.gateway.orders.delivery.SendResult;
import java.util.Locale;
import java.util.function.Consumer;

/** Sends results on request. */
public final class SendAgain {

    private final UnitOfWork unit;
    private final ChatReports reports;
    private final ReportApi api;
    private final SendResult sending;
    private final Outbox outbox;

    public SendAgain(UnitOfWork unit, ChatReports reports, ReportApi api, SendResult sending, Outbox outbox) {
        this.unit = unit;
        this.reports = reports;
        this.api = api;
        this.sending = sending;
        this.outbox = outbox;
    }

    void fetch(ReportId id, long chat, Locale locale) {
        withContent(
                id,
                chat,
                locale,
                content -> reports.find(id).ifPresent(report -> sending.send(report, content, chat, locale, null)));
    }

    void summarize(ReportId id, long chat, Locale locale) {
        withContent(id, chat, locale, content -> sending.summarize(content, chat, locale));
    }

    private void withContent(ReportId id, long chat, Locale locale, Consumer<ReportContent> use) {
        ReportContent content;
        try {
            content = api.content(id);
        } catch (GoneException _) {
            unit.run(() -> outbox.say(chat, Bubble.of(Texts.of(locale).say(Phrase.REPORT_GONE)), null));
            return;
        }
        unit.run(() -> use.accept(content));
    }
}
