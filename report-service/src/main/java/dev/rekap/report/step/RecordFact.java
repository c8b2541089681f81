package dev.rekap.report.step;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.BatchStep;
import dev.rekap.bus.Outcome;
import dev.rekap.bus.PublishException;
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
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportProgress;
import dev.rekap.contracts.orders.ReportReady;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.report.FileResult;
import dev.rekap.report.Report;
import dev.rekap.report.ReportTiming;
import dev.rekap.report.lifecycle.FinishReport;
import dev.rekap.report.lifecycle.PublishProgress;
import dev.rekap.report.port.FactStore;
import dev.rekap.report.port.FactStore.Calls;
import dev.rekap.report.port.ReportUpdate;
import dev.rekap.report.spending.GuardBudgets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records facts in their reports, those of a batch in one transaction, and finishes the reports that are complete.
 *
 * <p>The input is done once the fact is stored: if finishing fails, {@link SweepReports} repeats it. Progress is published for repeated
 * facts, too, since the first attempt may have failed before it was.
 */
public final class RecordFact implements BatchStep<OrderMessage> {

    private static final Logger LOG = LoggerFactory.getLogger(RecordFact.class);

    private final FactStore store;
    private final GuardBudgets budgets;
    private final FinishReport finishing;
    private final PublishProgress progress;
    private final ReportTiming timing;
    private final Clock clock;

    public RecordFact(
            FactStore store,
            GuardBudgets budgets,
            FinishReport finishing,
            PublishProgress progress,
            ReportTiming timing,
            Clock clock) {
        this.store = store;
        this.budgets = budgets;
        this.finishing = finishing;
        this.progress = progress;
        this.timing = timing;
        this.clock = clock;
    }

    @Override
    public Class<OrderMessage> accepts() {
        return OrderMessage.class;
    }

    @Override
    public Outcome handle(OrderMessage fact) {
        store(List.of(fact)).values().forEach(this::proceed);
        return Outcome.done();
    }

    /** What follows for a report is left to the last of its facts: until then it may be further. */
    @Override
    public List<Remainder> handleAll(List<OrderMessage> facts) {
        Map<ReportId, Report> changed = new HashMap<>(store(facts));
        List<Remainder> remainders = new ArrayList<>();
        for (OrderMessage fact : facts.reversed()) {
            @Nullable Report report = changed.remove(fact.reportId());
            remainders.add(report == null ? Outcome::done : () -> proceed(report));
        }
        return remainders.reversed();
    }

    /** The reports of the facts as they are now; deleted ones are left out. */
    private Map<ReportId, Report> store(List<OrderMessage> facts) {
        FactStore.Stored stored = store.store(new FactStore.Batch(
                facts.stream().map(this::update).flatMap(Optional::stream).toList(),
                facts.stream().flatMap(RecordFact::calls).toList(),
                budgets.today()));
        budgets.check(stored.spenders());
        Map<ReportId, Report> reports = new HashMap<>();
        stored.changes().forEach((id, change) -> reports.put(id, change.after()));
        return reports;
    }

    /** Costs count even if the result itself comes too late to count. */
    private static Stream<Calls> calls(OrderMessage message) {
        return switch (message) {
            case RecordsExtracted extracted -> Stream.of(new Calls(extracted.task(), extracted.attempts()));
            case FileFailed failed -> Stream.of(new Calls(failed.task(), failed.attempts()));
            case CallsMade made -> Stream.of(new Calls(made.task(), made.attempts()));
            case AudioStored _, AudioTranscribed _, ReportProgress _, ReportReady _, ReportClosed _, ReportSealed _ ->
                Stream.empty();
        };
    }

    private Optional<ReportUpdate> update(OrderMessage message) {
        return switch (message) {
            case AudioStored stored ->
                arrival(stored, Map.of(), report -> report.stored(stored.task(), stored.storedAt()));
            case RecordsExtracted extracted ->
                arrival(
                        extracted,
                        Map.of(extracted.task().file().id(), extracted.records()),
                        report -> ended(report, extracted.task(), FileResult.Rows.of(extracted)));
            case FileFailed failed ->
                arrival(failed, Map.of(), report -> ended(report, failed.task(), FileResult.Failure.of(failed)));
            case ReportSealed sealed ->
                Optional.of(ReportUpdate.of(
                        Report.open(sealed.reportId(), sealed.settings(), 1, clock.instant()),
                        report -> report.sealed(sealed.files(), sealed.sealedAt(), clock.instant(), deadline())));
            // The file is still in work.
            case CallsMade _ -> Optional.empty();
            // Not bound to the queue; one sent by hand changes nothing.
            case AudioTranscribed _, ReportProgress _, ReportReady _, ReportClosed _ -> Optional.empty();
        };
    }

    private Optional<ReportUpdate> arrival(
            FileMessage fact, Map<FileId, List<ExtractedRecord>> rows, UnaryOperator<Report> change) {
        FileTask task = fact.task();
        return Optional.of(new ReportUpdate(
                Report.open(task.reportId(), task.settings(), task.version(), clock.instant()), change, rows));
    }

    private Report ended(Report report, FileTask task, FileResult result) {
        Report next = report.ended(task, result, clock.instant(), deadline());
        if (next.version() > report.version()) {
            LOG.info("A result came after the deadline; report {} continues as version {}", next.id(), next.version());
        }
        return next;
    }

    private Outcome proceed(Report report) {
        if (report.isComplete()) {
            finish(report);
        } else if (!report.status().isTerminal()) {
            progress.reached(report);
        }
        return Outcome.done();
    }

    private void finish(Report report) {
        try {
            finishing.finish(report);
        } catch (BlobStoreException | PublishException e) {
            LOG.warn("Finishing report {} failed, it will be repeated: {}", report.id(), e.getMessage());
        }
    }

    private Instant deadline() {
        return clock.instant().plus(timing.deadline());
    }
}
