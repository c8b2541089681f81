package dev.rekap.report.step;

import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.bus.BatchStep;
import dev.rekap.bus.PublishException;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.orders.OrderMessage;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportProgress;
import dev.rekap.contracts.orders.ReportReady;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.report.Facts;
import dev.rekap.report.Report;
import dev.rekap.report.ReportChange;
import dev.rekap.report.ReportTiming;
import dev.rekap.report.lifecycle.AnnounceReport;
import dev.rekap.report.lifecycle.CancelReport;
import dev.rekap.report.lifecycle.FinishReport;
import dev.rekap.report.lifecycle.PublishProgress;
import dev.rekap.report.lifecycle.QueueFiles;
import dev.rekap.report.lifecycle.RetryReport;
import dev.rekap.report.port.Background;
import dev.rekap.report.port.FactStore;
import dev.rekap.report.port.UploadedReports;
import dev.rekap.report.retention.DeleteReport;
import dev.rekap.report.retention.ForgetUser;
import dev.rekap.report.retention.RetentionJob;
import dev.rekap.report.review.EditRows;
import dev.rekap.report.review.ReviewListener;
import dev.rekap.report.round.Round;
import dev.rekap.report.spending.GuardBudgets;
import dev.rekap.report.spending.SpendingLimit;
import dev.rekap.report.spending.SpendingLimits;
import dev.rekap.report.table.CsvTable;
import dev.rekap.report.vocabulary.LearnVocabulary;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The heart of the service on fakes: memory for the stores, a list for the broker, a clock that is set. */
final class ReportFixture {

    static final ReportTiming TIMING = new ReportTiming(
            Duration.ofMinutes(30),
            Duration.ofHours(24),
            Duration.ofSeconds(60),
            Duration.ofSeconds(15),
            Duration.ofDays(7),
            Duration.ofDays(90));

    final MemoryReports reports = new MemoryReports();
    final List<OrderMessage> published = new ArrayList<>();
    final List<Report> measured = new ArrayList<>();
    final Map<ReportId, ReportSettings> uploadedSettings = new HashMap<>();
    final Map<ReportId, ReportSealed> manifests = new HashMap<>();
    private final TreeMap<Instant, List<Runnable>> later = new TreeMap<>();
    boolean brokerUp = true;
    long waiting;
    Instant now = Instant.parse("2026-11-21T10:00:01Z");
    private final InstantSource time = () -> now;
    final Clock clock = time.withZone(ZoneOffset.UTC);
    final MemoryBlobStore blobs = new MemoryBlobStore(clock);

    final MemorySpending spending = new MemorySpending();
    final GuardBudgets guard = guard(new SpendingLimits(
            "IDR",
            ZoneId.of("Asia/Jakarta"),
            new SpendingLimit(new BigDecimal(100), new BigDecimal(200)),
            new SpendingLimit(null, new BigDecimal(1_000))));
    final PublishProgress progress = new PublishProgress(this::publish, _ -> waiting, new Later());
    final AnnounceReport announcing = new AnnounceReport(reports, blobs, CsvTable.comma(), this::publish, progress);
    final MemoryVocabularyStore vocabularies = new MemoryVocabularyStore(reports);
    final LearnVocabulary learning = new LearnVocabulary(vocabularies, vocabularies, clock);
    final FinishReport finishing = new FinishReport(reports, announcing, learning, measured::add, clock);
    final RecordFact recording = new RecordFact(this::store, guard, finishing, progress, TIMING, clock);
    final QueueFiles queueing = new QueueFiles(reports, this::publish, clock);
    final RetryReport retrying = new RetryReport(reports, blobs, queueing, TIMING, clock);
    final CancelReport cancelling = new CancelReport(reports, announcing, measured::add, clock);
    final MemoryUserBlobDates userBlobs = new MemoryUserBlobDates();
    final DeleteReport deleting = new DeleteReport(reports, userBlobs, learning, blobs, this::publish, TIMING, clock);
    final MemoryForgottenUsers forgotten = new MemoryForgottenUsers(reports);
    final ForgetUser forgetting = new ForgetUser(
            forgotten, deleting, vocabularies, guard, blobs, Round.ofDefaultLength(), new Later(), clock);
    final List<ReviewListener.Verdict> verdicts = new ArrayList<>();
    final EditRows editing = new EditRows(reports, (verdict, _) -> verdicts.add(verdict), learning, new Later());
    final UploadedReports uploaded = new Uploaded();
    final FindReport finding = new FindReport(reports, reports, uploaded, clock);
    final SweepReports sweeping = new SweepReports(
            reports,
            reports,
            uploaded,
            new SweepReports.Actions(recording, finishing, announcing, queueing, cancelling),
            TIMING,
            Round.ofDefaultLength(),
            clock);
    final RetentionJob retention = new RetentionJob(
            reports,
            new RetentionJob.Stores(reports, reports, userBlobs, forgotten),
            deleting,
            blobs,
            TIMING,
            Duration.ofDays(400),
            Round.ofDefaultLength(),
            clock);

    /** Another guard of the same money. */
    GuardBudgets guard(SpendingLimits budgets) {
        return new GuardBudgets(spending, blobs, budgets, clock);
    }

    void take(OrderMessage... facts) {
        for (OrderMessage fact : facts) {
            recording.handle(fact);
        }
    }

    /** All at once, as a batch. */
    void takeTogether(OrderMessage... facts) throws Exception {
        for (BatchStep.Remainder remainder : recording.handleAll(List.of(facts))) {
            remainder.run();
        }
    }

    /** Lets time pass, and what was to be done later be done. */
    void pass(Duration time) {
        Instant until = now.plus(time);
        while (!later.isEmpty() && !later.firstKey().isAfter(until)) {
            now = later.firstKey();
            later.pollFirstEntry().getValue().forEach(Runnable::run);
        }
        now = until;
    }

    List<ReportProgress> progress() {
        return published.stream()
                .filter(ReportProgress.class::isInstance)
                .map(ReportProgress.class::cast)
                .toList();
    }

    Report report(Facts facts) {
        return reports.find(facts.id()).orElseThrow();
    }

    List<ReportReady> announced() {
        return published.stream()
                .filter(ReportReady.class::isInstance)
                .map(ReportReady.class::cast)
                .toList();
    }

    private FactStore.Stored store(FactStore.Batch batch) {
        Map<ReportId, ReportChange> changes = new HashMap<>();
        batch.updates()
                .forEach(update -> reports.record(update)
                        .ifPresent(change -> changes.merge(
                                change.after().id(),
                                change,
                                (first, last) -> new ReportChange(first.before(), last.after()))));
        return new FactStore.Stored(
                changes,
                batch.calls().stream()
                        .map(made ->
                                new FactStore.Calls(made.task(), spending.add(made.task(), made.calls(), batch.day())))
                        .toList());
    }

    /** Runs what has no delay at once, and the rest when time passes. */
    private final class Later implements Background {

        @Override
        public Runnable traced(String name, Runnable task) {
            return task;
        }

        @Override
        public void run(Runnable task, Duration delay) {
            if (delay.isZero()) {
                task.run();
            } else {
                later.computeIfAbsent(now.plus(delay), _ -> new ArrayList<>()).add(task);
            }
        }
    }

    private void publish(Message message) {
        if (!brokerUp) {
            throw new PublishException("the broker is down");
        }
        published.add((OrderMessage) message);
    }

    private final class Uploaded implements UploadedReports {

        @Override
        public Optional<ReportSettings> settings(ReportId id) {
            return Optional.ofNullable(uploadedSettings.get(id));
        }

        @Override
        public Optional<ReportSealed> sealed(ReportId id) {
            return Optional.ofNullable(manifests.get(id));
        }
    }
}
