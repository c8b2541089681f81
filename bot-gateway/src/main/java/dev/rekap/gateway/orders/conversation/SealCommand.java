package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.conversation.ChatCommands.Command;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.SentFile;
import dev.rekap.gateway.orders.jobs.OrderJob;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code /done} and the button <i>Selesai</i>: that was all. */
record SealCommand(ChatReports reports, JobScheduler jobs, Outbox outbox, Clock clock) implements Command {

    /**
     * A table that comes within it is all the answer that is needed: Telegram lets a bot say one thing a second in a chat, so a
     * change of the counter would only keep the table waiting.
     */
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private static final int LOOKED_AT = 10;

    @Override
    public void run(ChatContext context, String argument) {
        Optional<ChatReport> open = reports.open(context.chat(), context.user().id());
        if (open.isEmpty()) {
            boolean working = reports.latest(context.user().id(), context.chat(), LOOKED_AT).stream()
                    .anyMatch(report -> report.state().isUnfinished());
            context.send(working ? OrderPhrase.DONE_ALREADY : OrderPhrase.DONE_NOTHING);
            return;
        }
        Sealing sealing = seal(open.get());
        if (sealing.isEmpty()) {
            context.send(OrderPhrase.DONE_NO_FILES);
        } else if (sealing.waiting() > 0) {
            context.send(OrderPhrase.DONE_WAITING, sealing.waiting());
        }
    }

    /**
     * The button.
     *
     * @return what the user reads for a moment
     */
    String press(ChatContext context, ChatReport report) {
        if (report.state() != ReportState.OPEN) {
            return context.text(report.state().isUnfinished() ? OrderPhrase.DONE_ALREADY : OrderPhrase.REPORT_OVER);
        }
        Sealing sealing = seal(report);
        if (sealing.isEmpty()) {
            return context.text(OrderPhrase.DONE_NO_FILES);
        }
        return sealing.waiting() > 0
                ? context.text(OrderPhrase.DONE_WAITING, sealing.waiting())
                : context.text(OrderPhrase.DONE_OK);
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
                jobs.now(new OrderJob.Seal(report.id()));
            }
            if (sealing.isImminent()) {
                jobs.at(clock.instant().plus(A_MOMENT), new OrderJob.Show(report.id()));
            } else {
                outbox.showLive(report.owner(), report.id().value());
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
