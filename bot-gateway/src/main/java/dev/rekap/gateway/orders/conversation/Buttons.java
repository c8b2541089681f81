package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.Press;
import java.util.Optional;

/** Takes every pressed button to whom it concerns, and answers it. */
final class Buttons {

    /** Telegram shows 200 characters. */
    private static final int TOAST = 200;

    private final ChatReports reports;
    private final Outbox outbox;
    private final Speech speech;
    private final SealCommand sealing;
    private final CancelCommand cancelling;
    private final ResultButtons results;
    private final ColumnsCommand columns;
    private final LanguageCommand language;
    private final ForgetCommand forgetting;

    Buttons(
            ChatReports reports,
            Outbox outbox,
            SealCommand sealing,
            CancelCommand cancelling,
            ResultButtons results,
            ColumnsCommand columns,
            LanguageCommand language,
            ForgetCommand forgetting) {
        this.reports = reports;
        this.outbox = outbox;
        this.speech = new Speech(outbox);
        this.sealing = sealing;
        this.cancelling = cancelling;
        this.results = results;
        this.columns = columns;
        this.language = language;
        this.forgetting = forgetting;
    }

    void press(Turn turn, String callback, String data) {
        Optional<Press> press = Press.parse(data);
        String toast = press.isEmpty() ? turn.say(Phrase.BUTTON_UNKNOWN) : toast(turn, press.get());
        outbox.answer(callback, Layout.shorten(toast, TOAST));
    }

    private String toast(Turn turn, Press press) {
        return switch (press) {
            case Press.OnReport(var act, var id) ->
                reports.lock(id)
                        .map(report -> onReport(turn, act, report))
                        .orElseGet(() -> turn.say(Phrase.REPORT_GONE));
            case Press.Speak(var locale) -> said(turn, language.choose(turn, locale));
            case Press.ResetColumns _ -> said(turn, columns.reset(turn));
            case Press.Forget forget -> forgetting.press(turn, forget);
        };
    }

    /** A choice from a message with buttons: they go, and what was chosen stands in the chat. */
    private String said(Turn turn, String text) {
        outbox.removeButtons(turn.chat(), turn.origin().message());
        speech.say(turn, text);
        return "";
    }

    private String onReport(Turn turn, Press.Act act, ChatReport report) {
        if (report.person() != turn.person().id()) {
            return turn.say(Phrase.NOT_YOURS);
        }
        return switch (act) {
            case DONE -> {
                seen(turn, report);
                yield sealing.press(turn, report);
            }
            case CANCEL -> {
                seen(turn, report);
                yield cancelling.press(turn, report);
            }
            case RETRY -> results.retry(turn, report);
            case XLSX -> results.workbook(turn, report);
            case SUMMARY -> results.summary(turn, report);
            case FETCH -> results.fetch(turn, report);
        };
    }

    private void seen(Turn turn, ChatReport report) {
        if (report.chat() == turn.chat()) {
            outbox.counterSeen(report.id(), turn.origin().message());
        }
    }
}
