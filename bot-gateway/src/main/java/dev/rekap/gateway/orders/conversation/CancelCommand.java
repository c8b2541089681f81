package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.jobs.Errands;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.jobs.Errand;
import java.time.Clock;
import java.util.Optional;

/** {@code /cancel} and the button <i>Batal</i>: calls the open report off, or else the one that is being worked on. */
final class CancelCommand implements Command {

    private static final int LOOKED_AT = 10;

    private final ChatReports reports;
    private final Errands errands;
    private final Outbox outbox;
    private final Speech speech;
    private final Clock clock;

    CancelCommand(ChatReports reports, Errands errands, Outbox outbox, Clock clock) {
        this.reports = reports;
        this.errands = errands;
        this.outbox = outbox;
        this.speech = new Speech(outbox);
        this.clock = clock;
    }

    @Override
    public void run(Turn turn, String argument) {
        Optional<ChatReport> report = reports.open(turn.chat(), turn.person().id())
                .or(() -> reports.latest(turn.person().id(), turn.chat(), LOOKED_AT).stream()
                        .filter(CancelCommand::mayBeCancelled)
                        .findFirst()
                        .flatMap(working -> reports.lock(working.id()))
                        .filter(CancelCommand::mayBeCancelled));
        report.ifPresent(this::cancel);
        speech.say(turn, report.isPresent() ? Phrase.CANCELLED : Phrase.CANCEL_NOTHING);
    }

    /**
     * The button.
     *
     * @return what the person reads for a moment
     */
    String press(Turn turn, ChatReport report) {
        if (!mayBeCancelled(report)) {
            return turn.say(Phrase.REPORT_OVER);
        }
        cancel(report);
        return turn.say(Phrase.CANCELLED);
    }

    private void cancel(ChatReport report) {
        reports.save(report.become(ReportState.CANCELLED, clock.instant()));
        errands.now(new Errand.Cancel(report.id()));
        outbox.showCounter(report.chat(), report.id());
    }

    /** While a delivered report is tried again there is a table already, which is not taken back. */
    private static boolean mayBeCancelled(ChatReport report) {
        return report.state().isUnfinished() && report.delivered() == 0;
    }
}
