package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.Button;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.texts.Moments;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.Limits;
import dev.rekap.gateway.orders.Press;
import java.util.ArrayList;
import java.util.List;

/** {@code /reports}: the last ten, each with a button to fetch it again. In a group only those of the group. */
final class ReportsCommand implements Command {

    private static final int MOST = 10;

    private final ChatReports reports;
    private final Speech speech;
    private final Limits limits;

    ReportsCommand(ChatReports reports, Outbox outbox, Limits limits) {
        this.reports = reports;
        this.speech = new Speech(outbox);
        this.limits = limits;
    }

    @Override
    public void run(Turn turn, String argument) {
        List<ChatReport> latest = reports.latest(turn.person().id(), turn.isPrivate() ? null : turn.chat(), MOST);
        if (latest.isEmpty()) {
            speech.say(turn, Phrase.REPORTS_NONE);
            return;
        }
        List<String> lines = new ArrayList<>(List.of(turn.say(Phrase.REPORTS_TITLE)));
        List<List<Button>> buttons = new ArrayList<>();
        for (int i = 0; i < latest.size(); i++) {
            ChatReport report = latest.get(i);
            String opened = Moments.shown(report.openedAt(), limits.zone(), turn.words());
            lines.add(turn.say(Phrase.REPORTS_LINE, i + 1, opened, outcome(turn, report)));
            if (report.delivered() > 0) {
                buttons.add(List.of(new Button(
                        turn.say(Phrase.REPORTS_BUTTON, i + 1, opened),
                        new Press.OnReport(Press.Act.FETCH, report.id()).data())));
            }
        }
        speech.say(turn, String.join("\n", lines), buttons);
    }

    private String outcome(Turn turn, ChatReport report) {
        return switch (report.state()) {
            case OPEN -> turn.say(Phrase.STATE_OPEN);
            case SEALING, PROCESSING -> turn.say(Phrase.STATE_PROCESSING);
            case DONE -> turn.say(Phrase.STATE_DONE, report.result().rows());
            case CANCELLED -> turn.say(Phrase.STATE_CANCELLED);
            case EXPIRED -> turn.say(Phrase.STATE_EXPIRED);
            case EMPTY -> turn.say(Phrase.STATE_EMPTY);
        };
    }
}
