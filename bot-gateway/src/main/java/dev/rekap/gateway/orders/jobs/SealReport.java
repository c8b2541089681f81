package dev.rekap.gateway.orders.jobs;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.jobs.Errands;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.IngestApi;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.SentFile;
import dev.rekap.gateway.orders.delivery.ConcludeReport;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals a report at ingest-api once every recording has come to its end. */
public final class SealReport {

    private static final Logger LOG = LoggerFactory.getLogger(SealReport.class);

    /** Report-service says why a report is closed; the bot says so itself if that does not come. */
    private static final int PATIENCE = 5;

    private final UnitOfWork unit;
    private final ChatReports reports;
    private final IngestApi ingest;
    private final Errands errands;
    private final Outbox outbox;
    private final ConcludeReport concluding;
    private final Clock clock;

    public SealReport(
            UnitOfWork unit,
            ChatReports reports,
            IngestApi ingest,
            Errands errands,
            Outbox outbox,
            ConcludeReport concluding,
            Clock clock) {
        this.unit = unit;
        this.reports = reports;
        this.ingest = ingest;
        this.errands = errands;
        this.outbox = outbox;
        this.concluding = concluding;
        this.clock = clock;
    }

    /** Goes on, in the caller's transaction, if no recording is on its way any more. */
    void allBrought(ChatReport report) {
        List<SentFile> files = reports.files(report.id());
        if (files.stream().anyMatch(file -> file.state() == SentFile.State.WAITING)) {
            return;
        }
        if (files.stream().anyMatch(SentFile::isTaken)) {
            errands.now(new Errand.Seal(report.id()));
        } else {
            concluding.callOff(report.id(), ReportState.EMPTY);
        }
    }

    /** The table is said next, and not that it is on its way. */
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
                                outbox.showCounter(report.chat(), report.id());
                            }
                        }));
            case "REPORT_CLOSED" -> {
                if (attempt < PATIENCE) {
                    throw new UnavailableException(
                            "report " + id + " is closed, the word of it is awaited", Duration.ZERO);
                }
                concluding.callOff(id, ReportState.EXPIRED);
            }
            case String other -> {
                LOG.error("Report {} cannot be sealed: {}", id, other);
                concluding.callOff(id, ReportState.EMPTY);
            }
        }
    }
}
