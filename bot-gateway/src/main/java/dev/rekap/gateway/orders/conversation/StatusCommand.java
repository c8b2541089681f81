package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import java.util.List;

/** {@code /status}: the counters of what is unfinished here, anew at the end of the chat. */
final class StatusCommand implements Command {

    private static final int MOST = 5;

    private final ChatReports reports;
    private final Outbox outbox;
    private final Speech speech;

    StatusCommand(ChatReports reports, Outbox outbox) {
        this.reports = reports;
        this.outbox = outbox;
        this.speech = new Speech(outbox);
    }

    @Override
    public void run(Turn turn, String argument) {
        List<ChatReport> unfinished = reports.latest(turn.person().id(), turn.chat(), MOST).stream()
                .filter(report -> report.state().isUnfinished())
                .toList()
                .reversed();
        if (unfinished.isEmpty()) {
            speech.say(turn, Phrase.STATUS_NOTHING);
        }
        for (ChatReport report : unfinished) {
            outbox.moveCounter(turn.chat(), report.id());
            outbox.showCounter(turn.chat(), report.id());
        }
    }
}
