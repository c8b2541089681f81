package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.Bubble;
import dev.rekap.gateway.channel.DocumentRef;
import dev.rekap.gateway.channel.DocumentRef.Format;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.jobs.Errands;
import dev.rekap.gateway.channel.texts.Moments;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.channel.users.Persons;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.Limits;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.SentFile;
import dev.rekap.gateway.orders.jobs.Errand;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The buttons under what was delivered. Each answers with what the person reads for a moment. */
final class ResultButtons {

    /** Two presses at once do one thing. */
    private static final Duration ONE_PRESS = Duration.ofSeconds(3);

    private final ChatReports reports;
    private final Persons persons;
    private final Errands errands;
    private final Outbox outbox;
    private final Limits limits;
    private final Clock clock;

    ResultButtons(ChatReports reports, Persons persons, Errands errands, Outbox outbox, Limits limits, Clock clock) {
        this.reports = reports;
        this.persons = persons;
        this.errands = errands;
        this.outbox = outbox;
        this.limits = limits;
        this.clock = clock;
    }

    String retry(Turn turn, ChatReport report) {
        if (report.state().isUnfinished()) {
            return turn.say(Phrase.DONE_ALREADY);
        }
        List<SentFile> failed = reports.files(report.id()).stream()
                .filter(file -> file.state() == SentFile.State.FAILED)
                .toList();
        if (report.state() != ReportState.DONE || failed.isEmpty()) {
            return turn.say(Phrase.RETRY_NOTHING);
        }
        int version = report.delivered() + 1;
        reports.save(report.become(ReportState.PROCESSING, clock.instant())
                .at(version, new ChatReport.Progress(report.progress().done(), 0)));
        errands.now(new Errand.Retry(report.id(), version));
        outbox.moveCounter(report.chat(), report.id());
        outbox.showCounter(report.chat(), report.id());
        return turn.say(Phrase.RETRY_BEGUN, failed.size());
    }

    String workbook(Turn turn, ChatReport report) {
        if (!hasResult(report)) {
            return nothingYet(turn, report);
        }
        if (isFirst(turn, "xlsx", report)) {
            String name = "rekap-" + Moments.inFileName(report.openedAt(), limits.zone()) + ".xlsx";
            outbox.deliver(
                    turn.chat(),
                    new DocumentRef(report.id(), report.delivered(), Format.XLSX, name),
                    Bubble.of(turn.say(
                            Phrase.XLSX_CAPTION,
                            report.result().rows(),
                            Moments.shown(report.openedAt(), limits.zone(), turn.words()))));
        }
        return turn.say(Phrase.COMING);
    }

    String summary(Turn turn, ChatReport report) {
        if (!hasResult(report)) {
            return nothingYet(turn, report);
        }
        if (isFirst(turn, "summary", report)) {
            errands.now(new Errand.Summarize(report.id(), turn.chat(), turn.locale()));
        }
        return turn.say(Phrase.COMING);
    }

    String fetch(Turn turn, ChatReport report) {
        if (!hasResult(report)) {
            return nothingYet(turn, report);
        }
        if (isFirst(turn, "fetch", report)) {
            errands.now(new Errand.Fetch(report.id(), turn.chat(), turn.locale()));
        }
        return turn.say(Phrase.COMING);
    }

    private static boolean hasResult(ChatReport report) {
        return report.delivered() > 0 && !report.state().isUnfinished();
    }

    private static String nothingYet(Turn turn, ChatReport report) {
        return turn.say(report.state().isUnfinished() ? Phrase.DONE_ALREADY : Phrase.NO_RESULT);
    }

    private boolean isFirst(Turn turn, String what, ChatReport report) {
        return persons.take(turn.person().id(), what + "-" + report.id(), 1, ONE_PRESS);
    }
}
