package dev.rekap.ingest.step;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.OrderLimits;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.ingest.ContractJson;
import dev.rekap.ingest.RefusedException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Seals a report: from then on its set of files is fixed.
 *
 * <p>Puts the marker, lists the files, then writes the manifest, by conditional puts. The files of an upload that finds no marker
 * after storing them are in every listing that follows the marker, so every accepted file is in the manifest. An upload that finds
 * the marker writes the manifest, unless it exists, and accepts only its files. There is exactly one manifest, and any call can
 * complete what a crashed one began.
 */
public final class SealReport {

    /** Uploads that exceed the limit remove their surplus within a moment. */
    private static final int SURPLUS_CHECKS = 10;

    private static final Comparator<AudioFile> UPLOAD_ORDER = Comparator.comparingLong(AudioFile::order)
            .thenComparing(file -> file.id().value());

    private final BlobStore blobs;
    private final ContractJson json;
    private final Publisher publisher;
    private final Clock clock;
    private final Runnable pause;

    /** Creates the step; {@code pause} runs between two listings of a report with too many files. */
    public SealReport(BlobStore blobs, ContractJson json, Publisher publisher, Clock clock, Runnable pause) {
        this.blobs = blobs;
        this.json = json;
        this.publisher = publisher;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Seals the report and publishes its manifest; repeating it publishes the manifest again.
     *
     * @param mayActFor whether the caller may seal a report of this user
     * @throws RefusedException if there is no such report, it is another user's, it is closed, or it holds no file
     */
    public ReportSealed seal(ReportId reportId, Predicate<UserId> mayActFor) {
        StoredReport report = new StoredReport(blobs, json, reportId);
        ReportListing listing = report.list();
        Optional<ReportSettings> settings = report.settings();
        if (settings.isPresent() && !mayActFor.test(settings.get().userId())) {
            throw new RefusedException(OrderProblem.FOREIGN_REPORT);
        }
        if (listing.closed()) {
            throw new RefusedException(OrderProblem.REPORT_CLOSED);
        }
        if (settings.isEmpty()) {
            throw new RefusedException(OrderProblem.REPORT_NOT_FOUND);
        }
        if (listing.audio().isEmpty() && !listing.hasManifest()) {
            throw new RefusedException(OrderProblem.EMPTY_REPORT);
        }
        if (!listing.sealed()) {
            report.markSealing();
        }
        ReportSealed manifest = manifest(report, settings.get()).orElseThrow(() -> {
            report.unmarkSealing();
            return new RefusedException(OrderProblem.EMPTY_REPORT);
        });
        publisher.publish(manifest);
        return manifest;
    }

    /** Reads the manifest of a report that is being sealed, or writes it; none if there is no file. */
    Optional<ReportSealed> manifest(StoredReport report, ReportSettings settings) {
        Optional<ReportSealed> written = report.manifest();
        if (written.isPresent()) {
            return written;
        }
        List<AudioFile> files = withoutSurplus(report).stream()
                .map(report::file)
                .flatMap(Optional::stream)
                .sorted(UPLOAD_ORDER)
                .toList();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(report.fixManifest(new ReportSealed(
                report.reportId(), settings, files, clock.instant().truncatedTo(ChronoUnit.MILLIS))));
    }

    /**
     * Waits a while for uploads that exceed the limit to remove their surplus. If one crashed before that, the manifest is longer
     * than the limit: it is unknown which files were accepted, and no accepted file may be left out.
     */
    private Set<FileId> withoutSurplus(StoredReport report) {
        Set<FileId> audio = report.list().audio();
        for (int check = 1; check < SURPLUS_CHECKS && audio.size() > OrderLimits.MAX_FILES; check++) {
            pause.run();
            audio = report.list().audio();
        }
        return audio;
    }
}
