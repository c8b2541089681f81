package dev.rekap.report.step;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.Outcome;
import dev.rekap.bus.PublishException;
import dev.rekap.bus.Step;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.contracts.orders.CallsMade;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.FileMessage;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.orders.OrderMessage;
import dev.rekap.contracts.orders.RecordsExtracted;
import dev.rekap.contracts.orders.ReportClosed;
import dev.rekap.contracts.orders.ReportProgress;
import dev.rekap.contracts.orders.ReportReady;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.report.FileResult;
import dev.rekap.report.Report;
import dev.rekap.report.ReportChange;
import dev.rekap.report.ReportTiming;
import dev.rekap.report.lifecycle.FinishReport;
import dev.rekap.report.lifecycle.ReportMessages;
import dev.rekap.report.port.ReportUpdate;
import dev.rekap.report.port.Reports;
import dev.rekap.report.spending.RecordSpending;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records a fact in its report, and finishes the report when it is complete.
 *
 * <p>The input is done once the fact is stored: if finishing fails, {@link SweepReports} repeats it. The output is the current
 * progress, for a repeated fact too, since the first attempt may have failed before it was published.
 */
public final class RecordFact implements Step<OrderMessage> {

    private static final Logger LOG = LoggerFactory.getLogger(RecordFact.class);

    private final Reports reports;
    private final RecordSpending spending;
    private final FinishReport finishing;
    private final ReportTiming timing;
    private final Clock clock;

    public RecordFact(
            Reports reports, RecordSpending spending, FinishReport finishing, ReportTiming timing, Clock clock) {
        this.reports = reports;
        this.spending = spending;
        this.finishing = finishing;
        this.timing = timing;
        this.clock = clock;
    }

    @Override
    public Class<OrderMessage> accepts() {
        return OrderMessage.class;
    }

    @Override
    public Outcome handle(OrderMessage message) {
        // Costs count even if the result itself comes too late to count.
        switch (message) {
            case RecordsExtracted extracted -> spending.record(extracted.task(), extracted.attempts());
            case FileFailed failed -> spending.record(failed.task(), failed.attempts());
            case CallsMade made -> spending.record(made.task(), made.attempts());
            case AudioStored _,
                    AudioTranscribed _,
                    ReportProgress _,
                    ReportReady _,
                    ReportClosed _,
                    ReportSealed _ -> {}
        }
        return store(message)
                .map(ReportChange::after)
                .map(this::finishIfComplete)
                .orElseGet(Outcome::done);
    }

    private Optional<ReportChange> store(OrderMessage message) {
        return switch (message) {
            case AudioStored stored ->
                reports.record(arrival(stored, Map.of(), report -> report.stored(stored.task(), stored.storedAt())));
            case RecordsExtracted extracted ->
                reports.record(arrival(
                        extracted,
                        Map.of(extracted.task().file().id(), extracted.records()),
                        report -> report.ended(extracted.task(), FileResult.Rows.of(extracted), deadline())));
            case FileFailed failed ->
                reports.record(arrival(
                        failed,
                        Map.of(),
                        report -> report.ended(failed.task(), FileResult.Failure.of(failed), deadline())));
            case ReportSealed sealed ->
                reports.record(ReportUpdate.of(
                        Report.open(sealed.reportId(), sealed.settings(), 1, clock.instant()),
                        report -> report.sealed(sealed.files(), sealed.sealedAt(), clock.instant(), deadline())));
            // The file is still in work.
            case CallsMade _ -> Optional.empty();
            // Not bound to the queue; one sent by hand changes nothing.
            case AudioTranscribed _, ReportProgress _, ReportReady _, ReportClosed _ -> Optional.empty();
        };
    }

    private ReportUpdate arrival(
            FileMessage fact, Map<FileId, List<ExtractedRecord>> rows, UnaryOperator<Report> change) {
        FileTask task = fact.task();
        return new ReportUpdate(
                Report.open(task.reportId(), task.settings(), task.version(), clock.instant()), change, rows);
    }

    private Outcome finishIfComplete(Report report) {
        if (report.isComplete()) {
            try {
                finishing.finishIfComplete(report.id());
            } catch (BlobStoreException | PublishException e) {
                LOG.warn("Finishing report {} failed, it will be repeated: {}", report.id(), e.getMessage());
            }
            return Outcome.done();
        }
        return report.status().isTerminal() ? Outcome.done() : Outcome.done(ReportMessages.progress(report));
    }

    private Instant deadline() {
        return clock.instant().plus(timing.deadline());
    }
}
