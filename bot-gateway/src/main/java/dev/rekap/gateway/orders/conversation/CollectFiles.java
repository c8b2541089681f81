package dev.rekap.gateway.orders.conversation;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.Measurements;
import dev.rekap.gateway.channel.Origin;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.Recording;
import dev.rekap.gateway.channel.jobs.Errands;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.channel.users.Persons;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.ChatReports.Notice;
import dev.rekap.gateway.orders.Limits;
import dev.rekap.gateway.orders.Reasons;
import dev.rekap.gateway.orders.SentFile;
import dev.rekap.gateway.orders.jobs.Errand;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes recordings into the open report; the first opens one. */
final class CollectFiles {

    private static final Duration HOUR = Duration.ofHours(1);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final long MEGABYTE = 1024 * 1024;

    /** Of recordings that cannot be taken so many are listed; the rest of a burst is only counted. */
    private static final int LISTED = 60;

    private final ChatReports reports;
    private final Persons persons;
    private final Errands errands;
    private final Outbox outbox;
    private final Speech speech;
    private final Limits limits;
    private final Measurements measurements;
    private final Clock clock;

    CollectFiles(
            ChatReports reports,
            Persons persons,
            Errands errands,
            Outbox outbox,
            Limits limits,
            Measurements measurements,
            Clock clock) {
        this.reports = reports;
        this.persons = persons;
        this.errands = errands;
        this.outbox = outbox;
        this.speech = new Speech(outbox);
        this.limits = limits;
        this.measurements = measurements;
        this.clock = clock;
    }

    void take(Turn turn, Recording recording) {
        Optional<ChatReport> open = reports.open(turn.chat(), turn.person().id());
        if (open.isPresent()) {
            add(turn, open.get(), recording);
        } else if (isTooLarge(recording)) {
            measurements.file("too_large");
            refuse(turn, "too-large", 3, Phrase.TOO_LARGE, FileNames.shown(recording, turn.words()), megabytes());
        } else if (reports.unfinished(turn.person().id()) >= limits.openReports()) {
            measurements.refusal("open_reports");
            refuse(turn, "open-reports", 1, Phrase.TOO_MANY_REPORTS, limits.openReports());
        } else if (mayThisHour(turn)) {
            ChatReport report = openReport(turn);
            append(turn, report, List.of(), recording);
        }
    }

    private void add(Turn turn, ChatReport report, Recording recording) {
        List<SentFile> files = reports.files(report.id());
        Optional<SentFile> same = files.stream()
                .filter(file -> file.unique().equals(recording.unique()))
                .findFirst();
        long taken = files.stream().filter(SentFile::isTaken).count();
        if (same.isPresent() && (same.get().isTaken() || same.get().isAgain())) {
            measurements.file("again");
            reports.save(report.withOneAgain());
            tellOnce(turn, report, Notice.AGAIN, Phrase.SENT_AGAIN, same.get().name());
        } else if (taken >= ChatReport.MAX_FILES) {
            measurements.file("surplus");
            reports.save(report.withOneTooMany());
            tellOnce(turn, report, Notice.SURPLUS, Phrase.REPORT_FULL_REFUSED, ChatReport.MAX_FILES);
        } else if (isTooLarge(recording)) {
            refuseTooLarge(turn, report, files, same, recording);
        } else if (!mayThisHour(turn)) {
            return;
        } else if (same.isPresent()) {
            bring(same.get().again(recording.file(), turn.origin().message()), false);
        } else {
            append(turn, report, files, recording);
        }
        outbox.showCounter(turn.chat(), report.id());
    }

    private ChatReport openReport(Turn turn) {
        Instant now = clock.instant();
        ChatReport report = ChatReport.opened(
                ReportId.random(),
                turn.chat(),
                turn.person().id(),
                turn.locale(),
                turn.person().columns(),
                now);
        reports.add(report);
        errands.at(now.plus(limits.remindAfter()), new Errand.Remind(report.id()));
        errands.at(now.plus(limits.openFor()), new Errand.Expire(report.id()));
        return report;
    }

    private void append(Turn turn, ChatReport report, List<SentFile> files, Recording recording) {
        bring(file(turn, report, files, recording, SentFile.State.WAITING), true);
        if (files.stream().filter(SentFile::isTaken).count() + 1 == ChatReport.MAX_FILES
                && reports.firstTime(report.id(), Notice.FULL)) {
            speech.say(turn, Phrase.REPORT_FULL, ChatReport.MAX_FILES);
        }
        outbox.showCounter(turn.chat(), report.id());
    }

    private void bring(SentFile file, boolean isNew) {
        if (isNew) {
            reports.add(file);
        } else {
            reports.save(file);
        }
        errands.now(new Errand.Transfer(file.report(), file.position(), file.message()));
    }

    private void refuseTooLarge(
            Turn turn, ChatReport report, List<SentFile> files, Optional<SentFile> same, Recording recording) {
        measurements.file("too_large");
        if (same.isEmpty() && files.size() < LISTED) {
            reports.add(
                    file(turn, report, files, recording, SentFile.State.REFUSED).refused(Reasons.TOO_LARGE, null));
        }
        String name = FileNames.shown(recording, turn.words());
        tellOnce(turn, report, Notice.TOO_LARGE, Phrase.TOO_LARGE, name, megabytes());
    }

    private static SentFile file(
            Turn turn, ChatReport report, List<SentFile> files, Recording recording, SentFile.State state) {
        Origin origin = turn.origin();
        int position = files.size() + 1;
        return new SentFile(
                report.id(),
                position,
                recording.unique(),
                recording.file(),
                FileNames.unique(recording, position, turn.words(), files),
                recording.size(),
                origin.message(),
                origin.at(),
                state,
                null,
                null,
                null);
    }

    private boolean mayThisHour(Turn turn) {
        if (persons.take(turn.person().id(), "files", limits.filesPerHour(), HOUR)) {
            return true;
        }
        measurements.refusal("files_per_hour");
        refuse(turn, "files-told", 1, Phrase.TOO_MANY_PER_HOUR, limits.filesPerHour());
        return false;
    }

    private boolean isTooLarge(Recording recording) {
        return limits.maxDownload() > 0 && recording.size() > limits.maxDownload();
    }

    private long megabytes() {
        return limits.maxDownload() / MEGABYTE;
    }

    private void tellOnce(Turn turn, ChatReport report, Notice notice, Phrase phrase, Object... arguments) {
        if (reports.firstTime(report.id(), notice)) {
            speech.reply(turn, phrase, arguments);
        }
    }

    /** What no report can remember is told so often in a minute. */
    private void refuse(Turn turn, String kind, int most, Phrase phrase, Object... arguments) {
        if (persons.take(turn.person().id(), kind, most, MINUTE)) {
            speech.reply(turn, phrase, arguments);
        }
    }
}
