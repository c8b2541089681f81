package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.conversation.ChatCommands.Command;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.jobs.OrderJob;
import java.time.Clock;
import java.util.Optional;

/** {@code /cancel} and the button <i>Batal</i>: calls the open report off, or else the one that is being worked on. */
record CancelCommand(ChatReports reports, JobScheduler jobs, Outbox outbox, Clock clock) implements Command {

    private static final int LOOKED_AT = 10;

    @Override
    public void run(ChatContext context, String argument) {
        Optional<ChatReport> report = reports.open(
                        context.chat(), context.user().id())
                .or(() -> reports.latest(context.user().id(), context.chat(), LOOKED_AT).stream()
                        .filter(CancelCommand::mayBeCancelled)
                        .findFirst()
                        .flatMap(working -> reports.lock(working.id()))
                        .filter(CancelCommand::mayBeCancelled));
        report.ifPresent(this::cancel);
        context.send(report.isPresent() ? OrderPhrase.CANCELLED : OrderPhrase.CANCEL_NOTHING);
    }

    /**
     * The button.
     *
     * @return what the user reads for a moment
     */
    String press(ChatContext context, ChatReport report) {
        if (!mayBeCancelled(report)) {
            return context.text(OrderPhrase.REPORT_OVER);
        }
        cancel(report);
        return context.text(OrderPhrase.CANCELLED);
    }

    private void cancel(ChatReport report) {
        reports.save(report.become(ReportState.CANCELLED, clock.instant()));
        jobs.now(new OrderJob.Cancel(report.id()));
        outbox.showLive(report.owner(), report.id().value());
    }

    /** While a delivered report is tried again there is a table already, which is not taken back. */
    private static boolean mayBeCancelled(ChatReport report) {
        return report.state().isUnfinished() && report.delivered() == 0;
    }
}
