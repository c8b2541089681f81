package dev.rekap.gateway.orders.delivery;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.OrderMessage;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportProgress;
import dev.rekap.contracts.orders.ReportReady;
import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.FetchedReport;
import dev.rekap.gateway.orders.ReportApi;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.SentFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Shows progress and results in the chat of a report. A report that came over HTTP or was forgotten has no chat, and is skipped.
 */
public record DeliverReport(UnitOfWork unit, ChatReports reports, ReportApi api, Outbox outbox, ReportEnding ending)
        implements Step<OrderMessage> {

    @Override
    public Class<OrderMessage> accepts() {
        return OrderMessage.class;
    }

    @Override
    public Outcome handle(OrderMessage message) {
        try {
            switch (message) {
                case ReportProgress progress when progress.settings().replyTo() != null -> progress(progress);
                case ReportReady ready when ready.settings().replyTo() != null -> ready(ready);
                case ReportProgress _, ReportReady _ -> {}
                default -> throw new IllegalArgumentException("not for a chat: " + message.type());
            }
            return Outcome.done();
        } catch (UnavailableException e) {
            return new Outcome.RetryLater(FailureCode.INTERNAL_ERROR, String.valueOf(e.getMessage()), e.retryAfter());
        }
    }

    private void progress(ReportProgress progress) {
        ChatReport.Progress counts = new ChatReport.Progress(progress.done(), progress.failed());
        Optional<ChatReport> wanted = unit.call(() -> reports.find(progress.reportId())
                .filter(report -> isNews(report, progress.version(), counts) || lacksNames(report, progress)));
        if (wanted.isEmpty()) {
            return;
        }
        Optional<FetchedReport> failures =
                unit.call(() -> lacksNames(wanted.get(), progress)) ? content(progress.reportId()) : Optional.empty();
        boolean complete = unit.call(() -> reports.lock(progress.reportId())
                .filter(report -> report.state().isUnfinished() && progress.version() > report.delivered())
                .map(report -> note(report, progress, failures))
                .orElse(true));
        if (!complete) {
            throw new UnavailableException("a recording failed before its upload was noted", Duration.ZERO);
        }
    }

    /** False if a failure cannot be named yet, because the answer to that recording's upload is still on its way. */
    private boolean note(ChatReport report, ReportProgress progress, Optional<FetchedReport> failures) {
        ChatReport.Progress counts = new ChatReport.Progress(progress.done(), progress.failed());
        if (isNews(report, progress.version(), counts)) {
            reports.save(report.at(progress.version(), counts));
        }
        failures.ifPresent(content -> ending.noteFailures(report, content));
        outbox.showLive(report.owner(), report.id().value());
        return failures.isEmpty()
                || !lacksNames(report, progress)
                || reports.files(report.id()).stream().noneMatch(file -> file.state() == SentFile.State.WAITING);
    }

    /** Whether more recordings failed than are known by name. */
    private boolean lacksNames(ChatReport report, ReportProgress progress) {
        return report.state().isUnfinished()
                && progress.version() >= report.version()
                && progress.failed()
                        > reports.files(report.id()).stream()
                                .filter(file -> file.state() == SentFile.State.FAILED)
                                .count();
    }

    private static boolean isNews(ChatReport report, int version, ChatReport.Progress counts) {
        return report.state().isUnfinished()
                && version > report.delivered()
                && (version > report.version()
                        || (version == report.version() && counts.isNewerThan(report.progress())));
    }

    /** Which recordings failed is good to know at once, and not worth waiting for: the result names them anyway. */
    private Optional<FetchedReport> content(ReportId report) {
        try {
            return Optional.of(api.content(report));
        } catch (UnavailableException | GoneException _) {
            return Optional.empty();
        }
    }

    private void ready(ReportReady ready) {
        Optional<ChatReport> waiting = unit.call(() -> reports.find(ready.reportId())
                .filter(report -> ready.version() > report.delivered() && report.state() != ReportState.CANCELLED));
        if (waiting.isEmpty()) {
            return;
        }
        switch (ready.status()) {
            case COLLECTING, PROCESSING -> {}
            case CANCELLED -> ending.end(ready.reportId(), ReportState.CANCELLED);
            case EXPIRED -> ending.end(ready.reportId(), ReportState.EXPIRED);
            case COMPLETED, PARTIALLY_COMPLETED, FAILED, UNKNOWN -> deliver(ready);
        }
    }

    private void deliver(ReportReady ready) {
        Instant readyAt = ending.now();
        FetchedReport content;
        try {
            content = api.content(ready.reportId());
        } catch (GoneException _) {
            return;
        }
        if (content.version() < ready.version()) {
            throw new UnavailableException(
                    "report " + ready.reportId() + " is not there in this version", Duration.ZERO);
        }
        // Somebody has it tried again already: what comes of that is told then.
        if (content.version() == ready.version()) {
            ending.deliver(ready.reportId(), content, readyAt);
        }
    }
}
