package dev.rekap.gateway.orders.conversation;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.ChatFile;
import dev.rekap.gateway.channel.ChatUsers;
import dev.rekap.gateway.channel.Origin;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.channel.conversation.ChatMeters;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.orders.ChatLimits;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.ChatReports.Notice;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.SentFile;
import dev.rekap.gateway.orders.SentFile.Reasons;
import dev.rekap.gateway.orders.jobs.OrderJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes recordings into the open report; the first opens one. */
record CollectRecordings(
        ChatReports reports,
        ChatUsers users,
        JobScheduler jobs,
        Outbox outbox,
        ChatLimits limits,
        ChatMeters meters,
        Clock clock) {

    private static final Duration HOUR = Duration.ofHours(1);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final long MEGABYTE = 1024 * 1024;

    /** Of recordings that cannot be taken so many are listed; the rest of a burst is only counted. */
    private static final int LISTED = 60;

    void take(ChatContext context, ChatFile recording) {
        Optional<ChatReport> open = reports.open(context.chat(), context.user().id());
        if (open.isPresent()) {
            add(context, open.get(), recording);
        } else if (isTooLarge(recording)) {
            meters.file("too_large");
            refuse(
                    context,
                    "too-large",
                    3,
                    OrderPhrase.TOO_LARGE,
                    FileNames.shown(recording, context.words()),
                    megabytes());
        } else if (reports.unfinished(context.user().id()) >= limits.openReports()) {
            meters.refusal("open_reports");
            refuse(context, "open-reports", 1, OrderPhrase.TOO_MANY_REPORTS, limits.openReports());
        } else if (mayThisHour(context)) {
            ChatReport report = openReport(context);
            append(context, report, List.of(), recording);
        }
    }

    private void add(ChatContext context, ChatReport report, ChatFile recording) {
        List<SentFile> files = reports.files(report.id());
        Optional<SentFile> same = files.stream()
                .filter(file -> file.unique().equals(recording.unique()))
                .findFirst();
        long taken = files.stream().filter(SentFile::isTaken).count();
        if (same.isPresent() && (same.get().isTaken() || same.get().isAgain())) {
            meters.file("again");
            reports.save(report.withOneAgain());
            tellOnce(
                    context,
                    report,
                    Notice.AGAIN,
                    OrderPhrase.SENT_AGAIN,
                    same.get().name());
        } else if (taken >= ChatReport.MAX_FILES) {
            meters.file("surplus");
            reports.save(report.withOneTooMany());
            tellOnce(context, report, Notice.SURPLUS, OrderPhrase.REPORT_FULL_REFUSED, ChatReport.MAX_FILES);
        } else if (isTooLarge(recording)) {
            refuseTooLarge(context, report, files, same, recording);
        } else if (!mayThisHour(context)) {
            return;
        } else if (same.isPresent()) {
            transfer(same.get().again(recording.file(), context.origin().message()), false);
        } else {
            append(context, report, files, recording);
        }
        outbox.showLive(report.owner(), report.id().value());
    }

    private ChatReport openReport(ChatContext context) {
        Instant now = clock.instant();
        ChatReport report = ChatReport.opened(
                ReportId.random(), context.recipient(), context.user().columns(), now);
        reports.add(report);
        jobs.at(now.plus(limits.remindAfter()), new OrderJob.Remind(report.id()));
        jobs.at(now.plus(limits.openFor()), new OrderJob.Expire(report.id()));
        return report;
    }

    private void append(ChatContext context, ChatReport report, List<SentFile> files, ChatFile recording) {
        transfer(file(context, report, files, recording, SentFile.State.WAITING), true);
        if (files.stream().filter(SentFile::isTaken).count() + 1 == ChatReport.MAX_FILES
                && reports.firstTime(report.id(), Notice.FULL)) {
            context.send(OrderPhrase.REPORT_FULL, ChatReport.MAX_FILES);
        }
        outbox.showLive(report.owner(), report.id().value());
    }

    private void transfer(SentFile file, boolean isNew) {
        if (isNew) {
            reports.add(file);
        } else {
            reports.save(file);
        }
        jobs.now(new OrderJob.Transfer(file.report(), file.position(), file.message()));
    }

    private void refuseTooLarge(
            ChatContext context, ChatReport report, List<SentFile> files, Optional<SentFile> same, ChatFile recording) {
        meters.file("too_large");
        if (same.isEmpty() && files.size() < LISTED) {
            reports.add(file(context, report, files, recording, SentFile.State.REFUSED)
                    .refused(Reasons.TOO_LARGE, null));
        }
        String name = FileNames.shown(recording, context.words());
        tellOnce(context, report, Notice.TOO_LARGE, OrderPhrase.TOO_LARGE, name, megabytes());
    }

    private static SentFile file(
            ChatContext context, ChatReport report, List<SentFile> files, ChatFile recording, SentFile.State state) {
        Origin origin = context.origin();
        int position = files.size() + 1;
        return new SentFile(
                report.id(),
                position,
                recording.unique(),
                recording.file(),
                FileNames.unique(recording, position, context.words(), files),
                recording.size(),
                origin.message(),
                origin.at(),
                state,
                null,
                null,
                null);
    }

    private boolean mayThisHour(ChatContext context) {
        if (users.take(context.user().id(), "files", limits.filesPerHour(), HOUR)) {
            return true;
        }
        meters.refusal("files_per_hour");
        refuse(context, "files-told", 1, OrderPhrase.TOO_MANY_PER_HOUR, limits.filesPerHour());
        return false;
    }

    private boolean isTooLarge(ChatFile recording) {
        return limits.maxDownload() > 0 && recording.size() > limits.maxDownload();
    }

    private long megabytes() {
        return limits.maxDownload() / MEGABYTE;
    }

    private void tellOnce(
            ChatContext context, ChatReport report, Notice notice, OrderPhrase phrase, Object... arguments) {
        if (reports.firstTime(report.id(), notice)) {
            context.reply(phrase, arguments);
        }
    }

    /** Replies at most so often in a minute about what no report can remember. */
    private void refuse(ChatContext context, String kind, int most, OrderPhrase phrase, Object... arguments) {
        if (users.take(context.user().id(), kind, most, MINUTE)) {
            context.reply(phrase, arguments);
        }
    }
}
