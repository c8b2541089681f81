package dev.rekap.ingest.step;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.ingest.AudioCheck;
import dev.rekap.ingest.ContractJson;
import dev.rekap.ingest.Refusal;
import dev.rekap.ingest.RefusedException;
import dev.rekap.ingest.Upload;
import dev.rekap.ingest.UploadAnswer;
import dev.rekap.ingest.step.SortedFiles.Sorted;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Takes an upload: stores each recording, then puts a task for each on the bus, then answers. Repeating the same upload gives
 * the same answer and changes nothing; also if the first one broke off anywhere.
 */
public final class AcceptUpload {

    /** As many files a report takes. */
    public static final int MAX_FILES = 30;

    private final BlobStore blobs;
    private final ContractJson json;
    private final AudioCheck check;
    private final Publisher publisher;
    private final SealReport seals;
    private final Clock clock;
    private final String defaultLanguage;

    /** Stores into this store and publishes here; {@code defaultLanguage} is for uploads that name none. */
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
     * Takes what can be taken. Files that cannot are in the answer; if all are, nothing was stored.
     *
     * @throws RefusedException if the whole upload cannot be taken; nothing of it is stored then
     */
    public UploadAnswer accept(Upload upload) {
        ReportId reportId = upload.reportId().orElseGet(ReportId::random);
        ReportShelf shelf = new ReportShelf(blobs, json, reportId);
        ReportListing before = shelf.list();
        Optional<ReportSettings> known = before.hasSettings() ? shelf.settings() : Optional.empty();
        known.ifPresent(settings -> requireSame(settings, upload));
        if (before.closed() || (before.sealed() && known.isEmpty())) {
            throw new RefusedException(Refusal.REPORT_CLOSED);
        }
        List<Sorted> sorted = SortedFiles.of(reportId, upload.files(), check);
        Intake intake = new Intake(shelf, sorted, upload.surplus());
        Optional<ReportSealed> manifest =
                before.sealed() && known.isPresent() ? seals.manifest(shelf, known.get()) : Optional.empty();
        if (manifest.isPresent()) {
            intake.goBy(manifest.get());
            return answer(upload, intake, true);
        }
        if (intake.isHopeless()) {
            return answer(upload, intake, false);
        }
        ReportSettings settings = known.orElseGet(() -> shelf.fixSettings(wanted(upload)));
        requireSame(settings, upload);
        Instant now = clock.instant();
        intake.store(
                MAX_FILES - before.audio().size(),
                upload.order().orElseGet(() -> byArrival(now)),
                now.truncatedTo(ChronoUnit.MILLIS));
        boolean sealed = intake.settle(() -> seals.manifest(shelf, settings));
        intake.accepted()
                .forEach(file -> publisher.publish(
                        new AudioStored(new FileTask(reportId, 1, settings, file), intake.storedAt(file.id()))));
        return answer(upload, intake, sealed);
    }

    private UploadAnswer answer(Upload upload, Intake intake, boolean sealed) {
        UploadAnswer answer = intake.answer(sealed);
        if (!upload.complete() || answer.accepted().isEmpty()) {
            return answer;
        }
        seals.seal(answer.reportId(), upload.userId()::equals);
        return new UploadAnswer(answer.reportId(), answer.accepted(), answer.rejected(), true);
    }

    private ReportSettings wanted(Upload upload) {
        return new ReportSettings(
                upload.userId(),
                upload.columns().orElse(Columns.DEFAULT),
                upload.language().orElse(defaultLanguage),
                upload.replyTo().orElse(null));
    }

    private static void requireSame(ReportSettings settings, Upload upload) {
        if (!settings.userId().equals(upload.userId())) {
            throw new RefusedException(Refusal.FOREIGN_REPORT);
        }
        if (upload.columns().isPresent() && !headers(upload.columns().get()).equals(headers(settings.columns()))) {
            throw new RefusedException(Refusal.COLUMNS_FIXED, settings.columns().format());
        }
        if (upload.language().isPresent() && !upload.language().get().equalsIgnoreCase(settings.language())) {
            throw new RefusedException(Refusal.LANGUAGE_FIXED, settings.language());
        }
    }

    /** Descriptions cannot be given over HTTP, so they do not tell columns apart. */
    private static List<Column> headers(Columns columns) {
        return columns.list().stream()
                .map(column -> Column.of(column.name(), column.type()))
                .toList();
    }

    /** Microseconds since 1970: what is accepted later has the larger order, whichever instance took it. */
    private static long byArrival(Instant now) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, now);
    }
}
