package dev.rekap.ingest.step;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.ingest.AudioCheck;
import dev.rekap.ingest.ContractJson;
import dev.rekap.ingest.ReceivedFile;
import dev.rekap.ingest.ReceivedReport;
import dev.rekap.ingest.ReceivedReports;
import dev.rekap.ingest.RefusedException;
import dev.rekap.ingest.UploadAnswer;
import dev.rekap.ingest.UploadRequest;
import dev.rekap.ingest.step.CheckedFile.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Accepts an upload: gives each recording its place in the report, stores it, publishes a task for it, then answers. Repeating the
 * same upload changes nothing and gives the same answer, also after a failure at any point; what no repeat completes,
 * {@link CompleteUploads} does.
 */
public final class AcceptUpload {

    private final ReceivedReports reports;
    private final BlobStore blobs;
    private final ContractJson json;
    private final AudioCheck check;
    private final Publisher publisher;
    private final SealReport seals;
    private final Clock clock;
    private final String defaultLanguage;

    /** Creates the step; {@code defaultLanguage} applies to uploads that name no language. */
    public AcceptUpload(
            ReceivedReports reports,
            BlobStore blobs,
            ContractJson json,
            AudioCheck check,
            Publisher publisher,
            SealReport seals,
            Clock clock,
            String defaultLanguage) {
        this.reports = reports;
        this.blobs = blobs;
        this.json = json;
        this.check = check;
        this.publisher = publisher;
        this.seals = seals;
        this.clock = clock;
        this.defaultLanguage = defaultLanguage;
    }

    /**
     * Accepts the files that can be accepted and lists the others in the answer. If none can, nothing is stored.
     *
     * @throws RefusedException if the whole upload cannot be taken; the report has nothing of it then
     */
    public UploadAnswer accept(UploadRequest upload) {
        ReportId id = upload.reportId().orElseGet(ReportId::random);
        Intake intake = new Intake(upload, CheckedFile.of(id, upload.files(), check));
        if (intake.hasNoValidFile()) {
            Optional<ReceivedReport> known = reports.find(id);
            known.ifPresent(report -> requireFor(upload, report));
            return intake.answer(known.orElseGet(() -> ReceivedReport.opened(id, wanted(upload))));
        }
        Instant now = clock.instant();
        long order = upload.order().orElseGet(() -> byArrival(now));
        Function<ReceivedReport, List<ReceivedFile>> choose = report -> {
            requireFor(upload, report);
            return intake.decide(report, order, now.truncatedTo(ChronoUnit.MILLIS));
        };
        Optional<ReceivedReport> known = reports.register(id, choose);
        ReceivedReport registered = known.orElseGet(() -> open(id, wanted(upload), choose, now));
        store(id, intake.toStore());
        ReceivedReport report = confirm(registered, intake);
        if (known.isEmpty()) {
            publishSettings(report);
        }
        publish(report, intake.toPublish());
        UploadAnswer answer = intake.answer(report);
        if (!upload.complete() || answer.accepted().isEmpty()) {
            return answer;
        }
        seals.seal(id, upload.userId()::equals);
        return new UploadAnswer(id, answer.accepted(), answer.rejected(), true);
    }

    private ReceivedReport open(
            ReportId id, ReportSettings settings, Function<ReceivedReport, List<ReceivedFile>> choose, Instant now) {
        reports.add(ReceivedReport.opened(id, settings), now);
        return reports.register(id, choose).orElseThrow(() -> new RefusedException(StandardProblem.BUSY));
    }

    /** The key is made from the content: whoever puts it at the same time puts the same. */
    private void store(ReportId id, List<Valid> files) {
        for (Valid valid : files) {
            blobs.put(
                    new ReportBlobs(id).audio(valid.id()),
                    BlobContent.of(
                            valid.file().content(),
                            valid.contentType(),
                            Map.of("sha256", valid.file().sha256())));
        }
    }

    /** Makes the promise: what is confirmed here is in the manifest. The rest was left out meanwhile. */
    private ReceivedReport confirm(ReceivedReport report, Intake intake) {
        List<Valid> files = intake.toStore();
        if (files.isEmpty()) {
            return report;
        }
        Set<FileId> confirmed =
                reports.stored(report.id(), files.stream().map(Valid::id).toList());
        List<Valid> leftOut =
                files.stream().filter(file -> !confirmed.contains(file.id())).toList();
        if (leftOut.isEmpty()) {
            return report;
        }
        ReceivedReport now = reports.find(report.id()).orElseThrow(() -> new RefusedException(StandardProblem.BUSY));
        if (now.closed()) {
            throw new RefusedException(OrderProblem.REPORT_CLOSED);
        }
        leftOut.forEach(
                file -> intake.reject(file, now.sealed() ? OrderProblem.REPORT_SEALED : StandardProblem.BUSY, ""));
        return now;
    }

    /** report-service answers from it until the first fact has reached it. */
    private void publishSettings(ReceivedReport report) {
        report.settings()
                .ifPresent(settings -> blobs.put(
                        new ReportBlobs(report.id()).settings(),
                        BlobContent.of(json.write(settings), "application/json")));
    }

    private void publish(ReceivedReport report, List<ReceivedFile> files) {
        if (files.isEmpty()) {
            return;
        }
        ReportSettings settings = report.settings().orElseThrow();
        publisher.publishAll(files.stream()
                .<Message>map(file -> task(report.id(), settings, file))
                .toList());
        reports.published(
                report.id(), files.stream().map(file -> file.audio().id()).toList());
    }

    /** The task of a file that was just received. */
    static AudioStored task(ReportId id, ReportSettings settings, ReceivedFile file) {
        return new AudioStored(new FileTask(id, 1, settings, file.audio()), file.receivedAt());
    }

    private ReportSettings wanted(UploadRequest upload) {
        return new ReportSettings(
                upload.userId(),
                upload.columns().orElse(Columns.DEFAULT),
                upload.language().orElse(defaultLanguage),
                upload.replyTo().orElse(null));
    }

    private static void requireFor(UploadRequest upload, ReceivedReport report) {
        report.settings().ifPresent(settings -> requireSame(settings, upload));
        if (report.closed()) {
            throw new RefusedException(OrderProblem.REPORT_CLOSED);
        }
    }

    private static void requireSame(ReportSettings settings, UploadRequest upload) {
        if (!settings.userId().equals(upload.userId())) {
            throw new RefusedException(OrderProblem.REPORT_NOT_FOUND);
        }
        if (upload.columns().isPresent() && !headers(upload.columns().get()).equals(headers(settings.columns()))) {
            throw new RefusedException(
                    OrderProblem.COLUMNS_FIXED, settings.columns().format());
        }
        if (upload.language().isPresent() && !upload.language().get().equalsIgnoreCase(settings.language())) {
            throw new RefusedException(OrderProblem.LANGUAGE_FIXED, settings.language());
        }
    }

    /** Leaves descriptions out of the comparison: they cannot be given over HTTP. */
    private static List<Column> headers(Columns columns) {
        return columns.list().stream()
                .map(column -> Column.of(column.name(), column.type()))
                .toList();
    }

    /** Microseconds since 1970: a later upload has the larger order, on any instance. */
    private static long byArrival(Instant now) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, now);
    }
}
