package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.OutgoingMessage.Button;
import dev.rekap.gateway.channel.conversation.ChatCommands.Command;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.orders.ChatLimits;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.Press;
import java.util.ArrayList;
import java.util.List;

/** {@code /reports}: the last ten, each with a button to fetch it again. In a group only those of the group. */
record ReportsCommand(ChatReports reports, ChatLimits limits) implements Command {

    private static final int MOST = 10;

    @Override
    public void run(ChatContext context, String argument) {
        List<ChatReport> latest =
                reports.latest(context.user().id(), context.isPrivate() ? null : context.chat(), MOST);
        if (latest.isEmpty()) {
            context.send(OrderPhrase.REPORTS_NONE);
            return;
        }
        List<String> lines = new ArrayList<>(List.of(context.text(OrderPhrase.REPORTS_TITLE)));
        List<List<Button>> buttons = new ArrayList<>();
        for (int i = 0; i < latest.size(); i++) {
            ChatReport report = latest.get(i);
            String opened = context.words().time(report.openedAt(), limits.zone());
            lines.add(context.text(OrderPhrase.REPORTS_LINE, i + 1, opened, outcome(context, report)));
            if (report.delivered() > 0) {
                buttons.add(List.of(new Button(
                        context.text(OrderPhrase.REPORTS_BUTTON, i + 1, opened),
                        new Press.OnReport(Press.Act.FETCH, report.id()).data())));
            }
        }
        context.send(String.join("\n", lines), buttons);
    }

    private String outcome(ChatContext context, ChatReport report) {
        return switch (report.state()) {
            case OPEN -> context.text(OrderPhrase.STATE_OPEN);
            case SEALING, PROCESSING -> context.text(OrderPhrase.STATE_PROCESSING);
            case DONE -> context.text(OrderPhrase.STATE_DONE, report.result().rows());
            case CANCELLED -> context.text(OrderPhrase.STATE_CANCELLED);
            case EXPIRED -> context.text(OrderPhrase.STATE_EXPIRED);
            case EMPTY -> context.text(OrderPhrase.STATE_EMPTY);
        };
    }
}
