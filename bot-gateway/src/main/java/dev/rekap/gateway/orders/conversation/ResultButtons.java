package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.ChatUsers;
import dev.rekap.gateway.channel.DocumentReference;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.orders.ChatLimits;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.ReportApi.Format;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.SentFile;
import dev.rekap.gateway.orders.jobs.OrderJob;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The buttons under a result. Each returns the text that the user sees for a moment. */
record ResultButtons(
        ChatReports reports,
        ChatUsers users,
        JobScheduler jobs,
        Outbox outbox,
        CorrectionDialogue correcting,
        ChatLimits limits,
        Clock clock) {

    /** Two presses at once do one thing. */
    private static final Duration ONE_PRESS = Duration.ofSeconds(3);

    String retry(ChatContext context, ChatReport report) {
        if (report.state().isUnfinished()) {
            return context.text(OrderPhrase.DONE_ALREADY);
        }
        List<SentFile> failed = reports.files(report.id()).stream()
                .filter(file -> file.state() == SentFile.State.FAILED)
                .toList();
        if (report.state() != ReportState.DONE || failed.isEmpty()) {
            return context.text(OrderPhrase.RETRY_NOTHING);
        }
        int version = report.delivered() + 1;
        reports.save(report.become(ReportState.PROCESSING, clock.instant())
                .at(version, new ChatReport.Progress(report.progress().done(), 0)));
        jobs.now(new OrderJob.Retry(report.id(), version));
        outbox.moveLive(report.owner(), report.id().value());
        outbox.showLive(report.owner(), report.id().value());
        return context.text(OrderPhrase.RETRY_BEGUN, failed.size());
    }

    String table(ChatContext context, ChatReport report, Format format, OrderPhrase caption) {
        if (!hasResult(report)) {
            return nothingYet(context, report);
        }
        if (isFirst(context, format.extension(), report)) {
            String name = limits.fileName(report) + "." + format.extension();
            outbox.deliver(
                    context.recipient(),
                    new DocumentReference(report.id().value(), report.delivered(), format.name(), name),
                    OutgoingMessage.of(context.text(
                            caption, report.result().rows(), context.words().time(report.openedAt(), limits.zone()))));
        }
        return context.text(OrderPhrase.COMING);
    }

    String correct(ChatContext context, ChatReport report) {
        if (!hasResult(report)) {
            return nothingYet(context, report);
        }
        if (isFirst(context, "correct", report)) {
            correcting.open(context, report);
        }
        return "";
    }

    String summary(ChatContext context, ChatReport report) {
        if (!hasResult(report)) {
            return nothingYet(context, report);
        }
        if (isFirst(context, "summary", report)) {
            jobs.now(new OrderJob.Summarize(report.id(), context.recipient()));
        }
        return context.text(OrderPhrase.COMING);
    }

    String fetch(ChatContext context, ChatReport report) {
        if (!hasResult(report)) {
            return nothingYet(context, report);
        }
        if (isFirst(context, "fetch", report)) {
            jobs.now(new OrderJob.Fetch(report.id(), context.recipient()));
        }
        return context.text(OrderPhrase.COMING);
    }

    private static boolean hasResult(ChatReport report) {
        return report.delivered() > 0 && !report.state().isUnfinished();
    }

    private static String nothingYet(ChatContext context, ChatReport report) {
        return context.text(report.state().isUnfinished() ? OrderPhrase.DONE_ALREADY : OrderPhrase.NO_RESULT);
    }

    private boolean isFirst(ChatContext context, String what, ChatReport report) {
        return users.take(context.user().id(), what + "-" + report.id(), 1, ONE_PRESS);
    }
}
