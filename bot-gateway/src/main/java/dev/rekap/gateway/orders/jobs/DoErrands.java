package dev.rekap.gateway.orders.jobs;

import dev.rekap.gateway.channel.jobs.RunErrand;

/** Takes every errand to whom it concerns. */
public final class DoErrands implements RunErrand {

    private final TransferFile transferring;
    private final SealReport sealing;
    private final CallOffReport callingOff;
    private final RetryReport retrying;
    private final SendAgain sendingAgain;
    private final ForgetPerson forgetting;
    private final TellFigures telling;
    private final TellVocabulary words;
    private final OpenReports open;

    public DoErrands(
            TransferFile transferring,
            SealReport sealing,
            CallOffReport callingOff,
            RetryReport retrying,
            SendAgain sendingAgain,
            ForgetPerson forgetting,
            TellFigures telling,
            TellVocabulary words,
            OpenReports open) {
        this.transferring = transferring;
        this.sealing = sealing;
        this.callingOff = callingOff;
        this.retrying = retrying;
        this.sendingAgain = sendingAgain;
        this.forgetting = forgetting;
        this.telling = telling;
        this.words = words;
        this.open = open;
    }

    @Override
    public void run(Errand errand, int attempt) {
        switch (errand) {
            case Errand.Transfer transfer -> transferring.run(transfer, attempt);
            case Errand.Seal(var report) -> sealing.run(report, attempt);
            case Errand.Cancel(var report) -> callingOff.cancel(report, attempt);
            case Errand.Erase(var report) -> callingOff.erase(report, attempt);
            case Errand.Retry(var report, var version) -> retrying.run(report, version);
            case Errand.Fetch(var report, var chat, var locale) -> sendingAgain.fetch(report, chat, locale);
            case Errand.Summarize(var report, var chat, var locale) -> sendingAgain.summarize(report, chat, locale);
            case Errand.Forget forget -> forgetting.run(forget, attempt);
            case Errand.Figures(var chat, var locale) -> telling.run(chat, locale);
            case Errand.Vocabulary vocabulary -> words.run(vocabulary);
            case Errand.Show(var report) -> open.show(report);
            case Errand.Remind(var report) -> open.remind(report);
            case Errand.Expire(var report) -> open.expire(report);
        }
    }
}
