package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.conversation.BotAccess;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.Press;
import dev.rekap.gateway.orders.ReportApi.Format;
import java.util.Optional;

/** Handles every pressed button, and answers it. */
record ButtonPresses(
        ChatReports reports,
        Outbox outbox,
        SealCommand sealing,
        CancelCommand cancelling,
        ResultButtons results,
        CorrectionDialogue correcting,
        BotAccess access,
        ColumnsCommand columns,
        LanguageCommand language,
        ForgetCommand forgetting) {

    /** Telegram shows 200 characters. */
    private static final int TOAST = 200;

    void press(ChatContext context, String callback, String data) {
        Optional<Press> press = Press.parse(data);
        String toast = press.isEmpty() ? context.text(OrderPhrase.BUTTON_UNKNOWN) : toast(context, press.get());
        outbox.answer(callback, Layout.shorten(toast, TOAST));
    }

    private String toast(ChatContext context, Press press) {
        return switch (press) {
            case Press.OnReport(var act, var id) ->
                reports.lock(id)
                        .map(report -> onReport(context, act, report))
                        .orElseGet(() -> context.text(OrderPhrase.REPORT_GONE));
            case Press.Choose choose -> correcting.choose(context, choose);
            case Press.Speak(var locale) -> choose(context, language.choose(context, locale));
            case Press.ResetColumns _ -> choose(context, columns.reset(context));
            case Press.Forget forget -> forgetting.press(context, forget);
        };
    }

    /** A choice from a message with buttons: they go, and what was chosen stands in the chat. */
    private String choose(ChatContext context, String text) {
        outbox.removeButtons(context.chat(), context.origin().message());
        context.send(text);
        return "";
    }

    private String onReport(ChatContext context, Press.Act act, ChatReport report) {
        boolean isHelped = act == Press.Act.CORRECT && access.isAdmin(context.user());
        if (report.user() != context.user().id() && !isHelped) {
            return context.text(OrderPhrase.NOT_YOURS);
        }
        return switch (act) {
            case DONE -> {
                seen(context, report);
                yield sealing.press(context, report);
            }
            case CANCEL -> {
                seen(context, report);
                yield cancelling.press(context, report);
            }
            case RETRY -> results.retry(context, report);
            case XLSX -> results.table(context, report, Format.XLSX, OrderPhrase.XLSX_CAPTION);
            case CSV ->
                results.table(context, report, Format.csv(context.recipient().locale()), OrderPhrase.CSV_CAPTION);
            case CORRECT -> results.correct(context, report);
            case SUMMARY -> results.summary(context, report);
            case FETCH -> results.fetch(context, report);
        };
    }

    private void seen(ChatContext context, ChatReport report) {
        if (report.chat() == context.chat()) {
            outbox.liveSeen(report.id().value(), context.origin().message());
        }
    }
}
