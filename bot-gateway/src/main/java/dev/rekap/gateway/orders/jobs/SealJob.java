package dev.rekap.gateway.orders.jobs;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.IngestApi;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.SentFile;
import dev.rekap.gateway.orders.delivery.ReportEnding;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals a report at ingest-api once every recording has come to its end. */
public record SealJob(
        UnitOfWork unit,
        ChatReports reports,
        IngestApi ingest,
        JobScheduler jobs,
        Outbox outbox,
        ReportEnding ending,
        Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(SealJob.class);

    /** Attempts before the bot ends a closed report itself, should report-service not publish why it is closed. */
    private static final int PATIENCE = 5;

    /** Goes on, in the caller's transaction, if no recording is on its way any more. */
    void allTransferred(ChatReport report) {
        List<SentFile> files = reports.files(report.id());
        if (files.stream().anyMatch(file -> file.state() == SentFile.State.WAITING)) {
            return;
        }
        if (files.stream().anyMatch(SentFile::isTaken)) {
            jobs.now(new OrderJob.Seal(report.id()));
        } else {
            ending.end(report.id(), ReportState.EMPTY);
        }
    }

    /** Whether the table is expected within a moment, so that the progress message need not change. */
    private boolean isImminent(ChatReport report) {
        return report.isWorkedOff(
                reports.files(report.id()).stream().filter(SentFile::isTaken).count());
    }

    void run(ReportId id, int attempt) {
        Optional<ChatReport> sealing =
                unit.call(() -> reports.find(id).filter(report -> report.state() == ReportState.SEALING));
        if (sealing.isEmpty()) {
            return;
        }
        Optional<String> problem = ingest.complete(id);
        switch (problem.orElse("")) {
            case "" ->
                unit.run(() -> reports.lock(id)
                        .filter(report -> report.state() == ReportState.SEALING)
                        .ifPresent(report -> {
                            reports.save(report.become(ReportState.PROCESSING, clock.instant()));
                            if (!isImminent(report)) {
                                outbox.showLive(report.owner(), report.id().value());
                            }
                        }));
            case "REPORT_CLOSED" -> {
                if (attempt < PATIENCE) {
                    throw new UnavailableException(
                            "report " + id + " is closed, the word of it is awaited", Duration.ZERO);
                }
                ending.end(id, ReportState.EXPIRED);
            }
            case String other -> {
                LOG.error("Sealing report {} failed: {}", id, other);
                ending.end(id, ReportState.EMPTY);
            }
        }
    }
}
