package dev.rekap.gateway.delivery;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.OrderMessage;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportProgress;
import dev.rekap.contracts.orders.ReportReady;
import dev.rekap.gateway.ChatReport;
import dev.rekap.gateway.ChatReports;
import dev.rekap.gateway.GoneException;
import dev.rekap.gateway.Outbox;
import dev.rekap.gateway.ReportApi;
import dev.rekap.gateway.ReportContent;
import dev.rekap.gateway.ReportState;
import dev.rekap.gateway.SentFile;
import dev.rekap.gateway.UnavailableException;
import dev.rekap.gateway.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells the person how a report stands. A report that came over HTTP has nobody waiting in a chat, and one that was forgotten
 * has nobody to tell: both are done with quietly.
 */
public final class DeliverReport implements Step<OrderMessage> {

    private final UnitOfWork unit;
    private final ChatReports reports;
    private final ReportApi api;
    private final Outbox outbox;
    private final ConcludeReport concluding;

    public DeliverReport(
            UnitOfWork unit, ChatReports reports, ReportApi api, Outbox outbox, ConcludeReport concluding) {
        this.unit = unit;
        this.reports = reports;
        this.api = api;
        this.outbox = outbox;
        this.concluding = concluding;
    }

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
                default -> throw new IllegalArgumentException("not for a person: " + message.type());
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
        Optional<ReportContent> failures =
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
    private boolean note(ChatReport report, ReportProgress progress, Optional<ReportContent> failures) {
        ChatReport.Progress counts = new ChatReport.Progress(progress.done(), progress.failed());
        if (isNews(report, progress.version(), counts)) {
            reports.save(report.at(progress.version(), counts));
        }
        failures.ifPresent(content -> concluding.noteFailures(report, content));
        outbox.showCounter(report.chat(), report.id());
        return failures.isEmpty()
                || !lacksNames(report, progress)
                || reports.files(report.id()).stream().noneMatch(file -> file.state() == SentFile.State.WAITING);
    }

    /** More recordings failed than the person was told the names of. */
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
    private Optional<ReportContent> content(ReportId report) {
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
            case CANCELLED -> concluding.callOff(ready.reportId(), ReportState.CANCELLED);
            case EXPIRED -> concluding.callOff(ready.reportId(), ReportState.EXPIRED);
            case COMPLETED, PARTIALLY_COMPLETED, FAILED, UNKNOWN -> deliver(ready);
        }
    }

    private void deliver(ReportReady ready) {
        Instant heard = concluding.now();
        ReportContent content;
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
            concluding.deliver(ready.reportId(), content, heard);
        }
    }
}
