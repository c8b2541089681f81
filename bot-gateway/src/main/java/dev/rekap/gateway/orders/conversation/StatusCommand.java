package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.conversation.ChatCommands.Command;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.OrderPhrase;
import java.util.List;

/** {@code /status}: sends the progress messages of unfinished reports anew, at the end of the chat. */
record StatusCommand(ChatReports reports, Outbox outbox) implements Command {

    private static final int MOST = 5;

    @Override
    public void run(ChatContext context, String argument) {
        List<ChatReport> unfinished = reports.latest(context.user().id(), context.chat(), MOST).stream()
                .filter(report -> report.state().isUnfinished())
                .toList()
                .reversed();
        if (unfinished.isEmpty()) {
            context.send(OrderPhrase.STATUS_NOTHING);
        }
        for (ChatReport report : unfinished) {
            outbox.moveLive(context.recipient(), report.id().value());
            outbox.showLive(context.recipient(), report.id().value());
        }
    }
}
