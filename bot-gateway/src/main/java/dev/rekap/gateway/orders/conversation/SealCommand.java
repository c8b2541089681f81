package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.jobs.Errands;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.SentFile;
import dev.rekap.gateway.orders.jobs.Errand;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code /done} and the button <i>Selesai</i>: that was all. */
final class SealCommand implements Command {

    /**
     * A table that comes within it is all the answer that is needed: Telegram lets a bot say one thing a second in a chat, so a
     * change of the counter would only keep the table waiting.
     */
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private static final int LOOKED_AT = 10;

    private final ChatReports reports;
    private final Errands errands;
    private final Outbox outbox;
    private final Speech speech;
    private final Clock clock;

    SealCommand(ChatReports reports, Errands errands, Outbox outbox, Clock clock) {
        this.reports = reports;
        this.errands = errands;
        this.outbox = outbox;
        this.speech = new Speech(outbox);
        this.clock = clock;
    }

    @Override
    public void run(Turn turn, String argument) {
        Optional<ChatReport> open = reports.open(turn.chat(), turn.person().id());
        if (open.isEmpty()) {
            boolean working = reports.latest(turn.person().id(), turn.chat(), LOOKED_AT).stream()
                    .anyMatch(report -> report.state().isUnfinished());
            speech.say(turn, working ? Phrase.DONE_ALREADY : Phrase.DONE_NOTHING);
            return;
        }
        Sealing sealing = seal(open.get());
        if (sealing.isEmpty()) {
            speech.say(turn, Phrase.DONE_NO_FILES);
        } else if (sealing.waiting() > 0) {
            speech.say(turn, Phrase.DONE_WAITING, sealing.waiting());
        }
    }

    /**
     * The button.
     *
     * @return what the person reads for a moment
     */
    String press(Turn turn, ChatReport report) {
        if (report.state() != ReportState.OPEN) {
            return turn.say(report.state().isUnfinished() ? Phrase.DONE_ALREADY : Phrase.REPORT_OVER);
        }
        Sealing sealing = seal(report);
        if (sealing.isEmpty()) {
            return turn.say(Phrase.DONE_NO_FILES);
        }
        return sealing.waiting() > 0 ? turn.say(Phrase.DONE_WAITING, sealing.waiting()) : turn.say(Phrase.DONE_OK);
    }

    private Sealing seal(ChatReport report) {
        List<SentFile> files = reports.files(report.id());
        long taken = files.stream().filter(SentFile::isTaken).count();
        long waiting = files.stream()
                .filter(file -> file.state() == SentFile.State.WAITING)
                .count();
        Sealing sealing = new Sealing(taken == 0, waiting, waiting == 0 && report.isWorkedOff(taken));
        if (!sealing.isEmpty()) {
            reports.save(report.become(ReportState.SEALING, clock.instant()));
            if (sealing.waiting() == 0) {
                errands.now(new Errand.Seal(report.id()));
            }
            if (sealing.isImminent()) {
                errands.at(clock.instant().plus(A_MOMENT), new Errand.Show(report.id()));
            } else {
                outbox.showCounter(report.chat(), report.id());
            }
        }
        return sealing;
    }

    /**
     * How it went.
     *
     * @param isEmpty whether there is nothing to seal
     * @param waiting recordings that are still on their way
     * @param isImminent whether the table is expected within a moment
     */
    private record Sealing(boolean isEmpty, long waiting, boolean isImminent) {}
}
