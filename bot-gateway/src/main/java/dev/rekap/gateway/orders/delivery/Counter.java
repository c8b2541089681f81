package dev.rekap.gateway.orders.delivery;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.Bubble;
import dev.rekap.gateway.channel.Button;
import dev.rekap.gateway.channel.RenderCounter;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.Press;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.SentFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one live message of a report: how many, which problems, what to do. */
public final class Counter implements RenderCounter {

    /** A message that is read at a glance. */
    private static final int MOST_PROBLEMS = 1500;

    private final UnitOfWork unit;
    private final ChatReports reports;

    public Counter(UnitOfWork unit, ChatReports reports) {
        this.unit = unit;
        this.reports = reports;
    }

    @Override
    public Optional<Bubble> render(ReportId report) {
        return unit.call(() -> reports.find(report).map(found -> bubble(found, reports.files(report))));
    }

    static Bubble bubble(ChatReport report, List<SentFile> files) {
        Words words = Texts.of(report.locale());
        List<String> lines = new ArrayList<>();
        lines.add(figures(report, files, words));
        List<String> problems = files.stream()
                .filter(file -> file.reason() != null && !file.isAgain())
                .map(file -> words.say(Phrase.PROBLEM_LINE, file.name(), Problems.reason(file, words)))
                .toList();
        lines.addAll(Layout.fit(problems, MOST_PROBLEMS, more -> words.say(Phrase.AND_MORE, more)));
        int again =
                report.twice() + (int) files.stream().filter(SentFile::isAgain).count();
        if (again > 0) {
            lines.add(words.say(Phrase.COUNTER_AGAIN, again));
        }
        if (report.surplus() > 0) {
            lines.add(words.say(Phrase.COUNTER_SURPLUS, report.surplus(), ChatReport.MAX_FILES));
        }
        lines.add(hint(report, files, words));
        return new Bubble(String.join("\n", lines), buttons(report, words));
    }

    private static String figures(ChatReport report, List<SentFile> files, Words words) {
        long received = files.stream().filter(SentFile::isTaken).count();
        long failed = Problems.failed(report, files);
        return report.state() == ReportState.OPEN
                ? words.say(
                        Phrase.COUNTER_OPEN,
                        received,
                        ChatReport.MAX_FILES,
                        report.progress().done(),
                        failed)
                : words.say(Phrase.COUNTER_SEALED, received, report.progress().done(), failed);
    }

    private static String hint(ChatReport report, List<SentFile> files, Words words) {
        long waiting = files.stream()
                .filter(file -> file.state() == SentFile.State.WAITING)
                .count();
        return switch (report.state()) {
            case OPEN ->
                files.stream().filter(SentFile::isTaken).count() < ChatReport.MAX_FILES
                        ? words.say(Phrase.HINT_OPEN)
                        : words.say(Phrase.HINT_FULL);
            case SEALING -> waiting > 0 ? words.say(Phrase.HINT_WAITING, waiting) : words.say(Phrase.HINT_PROCESSING);
            case PROCESSING ->
                report.delivered() > 0 ? words.say(Phrase.HINT_RETRYING) : words.say(Phrase.HINT_PROCESSING);
            case DONE -> words.say(Phrase.HINT_DONE, report.result().rows());
            case CANCELLED -> words.say(Phrase.HINT_CANCELLED);
            case EXPIRED -> words.say(Phrase.HINT_EXPIRED);
            case EMPTY -> words.say(Phrase.HINT_EMPTY);
        };
    }

    private static List<List<Button>> buttons(ChatReport report, Words words) {
        Button cancel =
                new Button(words.say(Phrase.BUTTON_CANCEL), new Press.OnReport(Press.Act.CANCEL, report.id()).data());
        return switch (report.state()) {
            case OPEN ->
                List.of(List.of(
                        new Button(
                                words.say(Phrase.BUTTON_DONE), new Press.OnReport(Press.Act.DONE, report.id()).data()),
                        cancel));
            case SEALING, PROCESSING -> report.delivered() == 0 ? List.of(List.of(cancel)) : List.of();
            case DONE, CANCELLED, EXPIRED, EMPTY -> List.of();
        };
    }
}
