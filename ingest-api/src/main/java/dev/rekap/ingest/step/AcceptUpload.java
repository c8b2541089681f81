package dev.rekap.ingest.step;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.ingest.AudioCheck;
import dev.rekap.ingest.ContractJson;
import dev.rekap.ingest.RefusedException;
import dev.rekap.ingest.UploadAnswer;
import dev.rekap.ingest.UploadRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Accepts an upload: stores each recording, publishes a task for each, then answers. Repeating the same upload changes nothing and
 * gives the same answer, also after a failure at any point.
 */
public final class AcceptUpload {

    private final BlobStore blobs;
    private final ContractJson json;
    private final AudioCheck check;
    private final Publisher publisher;
    private final SealReport seals;
    private final Clock clock;
    private final String defaultLanguage;
    private final OpenedReports opened = new OpenedReports();

    /** Creates the step; {@code defaultLanguage} applies to uploads that name no language. */
    public AcceptUpload(
            BlobStore blobs,
            ContractJson json,
            AudioCheck check,
            Publisher publisher,
            SealReport seals,
            Clock clock,
            String defaultLanguage) {
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
     * @throws RefusedException if the whole upload cannot be taken; nothing of it is stored then
     */
    public UploadAnswer accept(UploadRequest upload) {
        ReportId reportId = upload.reportId().orElseGet(ReportId::random);
        StoredReport report = new StoredReport(blobs, json, reportId);
        ReportListing before = report.list();
        Optional<ReportSettings> known = before.hasSettings() ? opened.settings(report) : Optional.empty();
        known.ifPresent(settings -> requireSame(settings, upload));
        if (before.closed() || (before.sealed() && known.isEmpty())) {
            throw new RefusedException(OrderProblem.REPORT_CLOSED);
        }
        List<CheckedFile> files = CheckedFile.of(reportId, upload.files(), check);
        Intake intake = new Intake(report, files, upload.surplus());
        Optional<ReportSealed> manifest =
                before.sealed() && known.isPresent() ? seals.manifest(report, known.get()) : Optional.empty();
        if (manifest.isPresent()) {
            intake.reconcile(manifest.get());
            return answer(upload, intake, true);
        }
        if (intake.hasNoValidFile()) {
            return answer(upload, intake, false);
        }
        ReportSettings settings = known.orElseGet(() -> report.fixSettings(wanted(upload)));
        requireSame(settings, upload);
        Instant now = clock.instant();
        intake.store(
                before.audio(), upload.order().orElseGet(() -> byArrival(now)), now.truncatedTo(ChronoUnit.MILLIS));
        boolean sealed = intake.recheck(() -> seals.manifest(report, settings));
        intake.accepted()
                .forEach(file -> publisher.publish(
                        new AudioStored(new FileTask(reportId, 1, settings, file), intake.storedAt(file.id()))));
        return answer(upload, intake, sealed);
    }

    private UploadAnswer answer(UploadRequest upload, Intake intake, boolean sealed) {
        UploadAnswer answer = intake.answer(sealed);
        if (!upload.complete() || answer.accepted().isEmpty()) {
            return answer;
        }
        seals.seal(answer.reportId(), upload.userId()::equals);
        return new UploadAnswer(answer.reportId(), answer.accepted(), answer.rejected(), true);
    }

    private ReportSettings wanted(UploadRequest upload) {
        return new ReportSettings(
                upload.userId(),
                upload.columns().orElse(Columns.DEFAULT),
                upload.language().orElse(defaultLanguage),
                upload.replyTo().orElse(null));
    }

    private static void requireSame(ReportSettings settings, UploadRequest upload) {
        if (!settings.userId().equals(upload.userId())) {
            throw new RefusedException(OrderProblem.FOREIGN_REPORT);
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
