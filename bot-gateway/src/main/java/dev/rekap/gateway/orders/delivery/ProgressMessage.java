package dev.rekap.gateway.orders.delivery;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.LiveMessageRenderer;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.OutgoingMessage.Button;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.Press;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.SentFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The live message of a report: how many recordings, which problems, what to do. */
public record ProgressMessage(UnitOfWork unit, ChatReports reports) implements LiveMessageRenderer {

    /** A message that is read at a glance. */
    private static final int MOST_PROBLEMS = 1500;

    @Override
    public Optional<OutgoingMessage> render(UUID subject) {
        ReportId report = new ReportId(subject);
        return unit.call(() -> reports.find(report).map(found -> message(found, reports.files(report))));
    }

    static OutgoingMessage message(ChatReport report, List<SentFile> files) {
        Words words = Texts.of(report.locale());
        List<String> lines = new ArrayList<>();
        lines.add(figures(report, files, words));
        List<String> problems = files.stream()
                .filter(file -> file.reason() != null && !file.isAgain())
                .map(file -> words.text(OrderPhrase.PROBLEM_LINE, file.name(), ResultFindings.reason(file, words)))
                .toList();
        lines.addAll(Layout.fit(problems, MOST_PROBLEMS, more -> words.text(OrderPhrase.AND_MORE, more)));
        int again =
                report.twice() + (int) files.stream().filter(SentFile::isAgain).count();
        if (again > 0) {
            lines.add(words.text(OrderPhrase.COUNTER_AGAIN, again));
        }
        if (report.surplus() > 0) {
            lines.add(words.text(OrderPhrase.COUNTER_SURPLUS, report.surplus(), ChatReport.MAX_FILES));
        }
        lines.add(hint(report, files, words));
        return new OutgoingMessage(String.join("\n", lines), buttons(report, words));
    }

    private static String figures(ChatReport report, List<SentFile> files, Words words) {
        long received = files.stream().filter(SentFile::isTaken).count();
        long failed = ResultFindings.failed(report, files);
        return report.state() == ReportState.OPEN
                ? words.text(
                        OrderPhrase.COUNTER_OPEN,
                        received,
                        ChatReport.MAX_FILES,
                        report.progress().done(),
                        failed)
                : words.text(
                        OrderPhrase.COUNTER_SEALED, received, report.progress().done(), failed);
    }

    private static String hint(ChatReport report, List<SentFile> files, Words words) {
        long waiting = files.stream()
                .filter(file -> file.state() == SentFile.State.WAITING)
                .count();
        return switch (report.state()) {
            case OPEN ->
                files.stream().filter(SentFile::isTaken).count() < ChatReport.MAX_FILES
                        ? words.text(OrderPhrase.HINT_OPEN)
                        : words.text(OrderPhrase.HINT_FULL);
            case SEALING ->
                waiting > 0 ? words.text(OrderPhrase.HINT_WAITING, waiting) : words.text(OrderPhrase.HINT_PROCESSING);
            case PROCESSING ->
                report.delivered() > 0
                        ? words.text(OrderPhrase.HINT_RETRYING)
                        : words.text(OrderPhrase.HINT_PROCESSING);
            case DONE -> words.text(OrderPhrase.HINT_DONE, report.result().rows());
            case CANCELLED -> words.text(OrderPhrase.HINT_CANCELLED);
            case EXPIRED -> words.text(OrderPhrase.HINT_EXPIRED);
            case EMPTY -> words.text(OrderPhrase.HINT_EMPTY);
        };
    }

    private static List<List<Button>> buttons(ChatReport report, Words words) {
        Button cancel = new Button(
                words.text(OrderPhrase.BUTTON_CANCEL), new Press.OnReport(Press.Act.CANCEL, report.id()).data());
        return switch (report.state()) {
            case OPEN ->
                List.of(List.of(
                        new Button(
                                words.text(OrderPhrase.BUTTON_DONE),
                                new Press.OnReport(Press.Act.DONE, report.id()).data()),
                        cancel));
            case SEALING, PROCESSING -> report.delivered() == 0 ? List.of(List.of(cancel)) : List.of();
            case DONE, CANCELLED, EXPIRED, EMPTY -> List.of();
        };
    }
}
