package dev.rekap.gateway.orders.delivery;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.FetchedReport;
import dev.rekap.gateway.orders.FetchedReport.FileLine;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.SentFile;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Ends reports in their chats: each version is delivered once, each other end is announced once. */
public record ReportEnding(UnitOfWork unit, ChatReports reports, SendResult sending, Outbox outbox, Clock clock) {

    /**
     * Puts a version out for delivery, unless it was.
     *
     * @param readyAt when the gateway learnt that it is ready
     */
    void deliver(ReportId id, FetchedReport content, Instant readyAt) {
        unit.run(() -> reports.lock(id)
                .filter(report -> content.version() > report.delivered() && isWaiting(report))
                .ifPresent(report -> {
                    noteFailures(report, content);
                    ChatReport done = finished(report, content);
                    reports.save(done);
                    sending.send(done, content, done.owner(), readyAt);
                    outbox.showLive(done.owner(), done.id().value());
                }));
    }

    /** What time it is. */
    Instant now() {
        return clock.instant();
    }

    /** Ends a report without a result, and announces it; one that has ended stays as it is. */
    public void end(ReportId id, ReportState end) {
        unit.run(() -> reports.lock(id)
                .filter(report ->
                        report.state().isUnfinished() && report.state().mayBecome(end))
                .ifPresent(report -> {
                    reports.save(report.become(end, clock.instant()));
                    String text = Texts.of(report.locale()).text(phrase(end));
                    outbox.send(report.owner(), OutgoingMessage.of(text), null);
                    outbox.showLive(report.owner(), report.id().value());
                }));
    }

    /** Notes in the caller's transaction which recordings failed, and which no longer have. */
    void noteFailures(ChatReport report, FetchedReport content) {
        Map<String, FileLine> lines = content.files().stream()
                .collect(Collectors.toMap(line -> line.file().toString(), line -> line, (one, _) -> one));
        for (SentFile file : reports.files(report.id())) {
            FileLine line = file.file() == null ? null : lines.get(file.file().toString());
            if (line == null || Objects.equals(line.failure(), file.reason())) {
                continue;
            }
            if (line.failure() != null) {
                reports.save(file.failed(line.failure()));
            } else if (file.state() == SentFile.State.FAILED) {
                reports.save(file.accepted(line.file()));
            }
        }
    }

    private ChatReport finished(ChatReport report, FetchedReport content) {
        int failed = (int)
                content.files().stream().filter(file -> file.failure() != null).count();
        double seconds =
                content.files().stream().mapToDouble(FileLine::audioSeconds).sum();
        ChatReport ended =
                report.state() == ReportState.DONE ? report : report.become(ReportState.DONE, clock.instant());
        return ended.at(
                        content.version(),
                        new ChatReport.Progress(content.files().size() - failed, failed))
                .delivered(
                        content.version(),
                        new ChatReport.Result(content.status(), content.rows().size(), seconds));
    }

    /** A report may be tried again by another way than the bot: then it is done, and there is news all the same. */
    private static boolean isWaiting(ChatReport report) {
        return report.state().isUnfinished() || report.state() == ReportState.DONE;
    }

    private static OrderPhrase phrase(ReportState end) {
        return switch (end) {
            case EXPIRED -> OrderPhrase.EXPIRED;
            case EMPTY -> OrderPhrase.REPORT_EMPTY;
            case CANCELLED -> OrderPhrase.CANCELLED;
            case OPEN, SEALING, PROCESSING, DONE -> throw new IllegalArgumentException(end + " is told otherwise");
        };
    }
}
