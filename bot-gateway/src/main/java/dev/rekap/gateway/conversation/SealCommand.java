package dev.rekap.gateway.conversation;

import dev.rekap.gateway.ChatReport;
import dev.rekap.gateway.ChatReports;
import dev.rekap.gateway.Errand;
import dev.rekap.gateway.Errands;
import dev.rekap.gateway.Outbox;
import dev.rekap.gateway.ReportState;
import dev.rekap.gateway.SentFile;
import dev.rekap.gateway.texts.Phrase;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** {@code /done} and the button <i>Selesai</i>: that was all. */
final class SealCommand implements Command {

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
            boolean working = reports.newest(turn.chat(), turn.person().id())
                    .filter(report -> report.state().isUnfinished())
                    .isPresent();
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
        Sealing sealing = new Sealing(
                files.stream().noneMatch(SentFile::isTaken),
                files.stream()
                        .filter(file -> file.state() == SentFile.State.WAITING)
                        .count());
        if (!sealing.isEmpty()) {
            reports.save(report.become(ReportState.SEALING, clock.instant()));
            if (sealing.waiting() == 0) {
                errands.now(new Errand.Seal(report.id()));
            }
            outbox.showCounter(report.chat(), report.id());
        }
        return sealing;
    }

    /**
     * How it went.
     *
     * @param isEmpty whether there is nothing to seal
     * @param waiting recordings that are still on their way
     */
    private record Sealing(boolean isEmpty, long waiting) {}
}
